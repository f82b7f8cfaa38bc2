/** AG Grid and nothing else: fetches the same rows and shows them as text. The baseline of the grid benchmark. */
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'

ModuleRegistry.registerModules([AllCommunityModule])
const rows = (await (await fetch('./rows.json')).json()) as Record<string, unknown>[]
const fields = ['fullName', 'className', 'personalId', 'birthDate', 'gender', 'phone']
const stages = Array.from({ length: 8 }, (_, at) => `stage${at}`)
const grid = document.getElementById('grid')
if (grid)
  createGrid(grid, { rowData: rows, columnDefs: [...fields, ...stages].map((field) => ({ field })), rowHeight: 30 })

/** The numbers behind a chart. */
import type { Chart } from '../../shared/domain/report.ts'
import { chartCell } from './chart-cells.ts'
import '../ui/table.css'

export function ChartTable({ chart, heading }: { chart: Chart; heading: string }) {
  return (
    <div className="table-frame chart-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {chart.series.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {chart.series.map(({ name, values }) => (
                <td key={name} className="number">
                  {chartCell(values[at], chart.unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

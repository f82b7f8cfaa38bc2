/** The cell of the personal number: the number, and a warning mark where it does not fit the person. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import { idDoubtText } from './id-doubts.ts'

export class IdCell implements ICellRendererComp<Person> {
  readonly #root = document.createElement('span')

  init(params: ICellRendererParams<Person, string>): void {
    this.#root.className = 'id-cell'
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#root
  }

  refresh({ data: person }: ICellRendererParams<Person, string>): boolean {
    if (!person) return false
    const doubt = idDoubtText(person)
    this.#root.textContent = person.personalId ?? ''
    if (doubt !== null) {
      const mark = document.createElement('span')
      mark.className = 'doubt-mark'
      mark.setAttribute('role', 'img')
      mark.setAttribute('aria-label', doubt)
      mark.textContent = '!'
      this.#root.append(mark)
    }
    return true
  }
}

/** The store that is open now, if any. Features ask for it at each call, so that locking takes hold at once. */
import { AppError } from '../../shared/contract/reply.ts'
import type { CoreEvent } from '../../shared/contract/bridge.ts'
import type { Surroundings } from './context.ts'
import { openStoreFile, storeFileAt } from './store/open.ts'
import { Store } from './store/store.ts'

export class Session {
  readonly surroundings: Surroundings
  readonly #path: string
  readonly #emit: (event: CoreEvent) => void
  #store: Store | null = null
  #encrypted = false

  /** @param path of the store's file */
  constructor(path: string, surroundings: Surroundings, emit: (event: CoreEvent) => void) {
    this.#path = path
    this.surroundings = surroundings
    this.#emit = emit
  }

  /** The open store. Throws `locked` when there is none. */
  get store(): Store {
    if (!this.#store) throw new AppError('locked', 'Sổ chưa được mở. Hãy mở sổ rồi làm lại.')
    return this.#store
  }

  status(): { state: 'none' | 'locked' | 'open'; encrypted: boolean } {
    if (this.#store) return { state: 'open', encrypted: this.#encrypted }
    const file = storeFileAt(this.#path)
    return { state: file === 'none' ? 'none' : 'locked', encrypted: file === 'encrypted' }
  }

  /** Makes the store's file. Throws `conflict` where there is one. */
  create(password: string | null): void {
    if (this.status().state !== 'none') throw new AppError('conflict', 'Đã có sổ trên máy này. Hãy mở sổ đó.')
    this.#openWith(password)
  }

  /** Opens the store's file. Throws `not-found`, `locked`, `wrong-password`, `bad-store`, `newer-store`. */
  open(password: string | null): void {
    if (this.#store) return
    const { state, encrypted } = this.status()
    if (state === 'none') throw new AppError('not-found', 'Chưa có sổ. Hãy tạo sổ mới.')
    this.#openWith(encrypted ? password : null)
  }

  close(): void {
    this.#store?.close()
    this.#store = null
  }

  #openWith(password: string | null): void {
    const db = openStoreFile(this.#path, password)
    this.#encrypted = password !== null
    this.#store = new Store(db, this.surroundings, (personIds) => this.#emit({ type: 'changed', personIds }))
  }
}

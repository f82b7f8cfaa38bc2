/** Files that come with the program, in the folder `resources`. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = join('resources', 'fonts')

/**
 * The path of a resource, such as `fonts/Tinos-Regular.ttf`. The folder is looked for upwards from this
 * module, so that it is found from the sources as well as from the build in `out/`.
 * @throws Error when the program stands without it
 */
export function resourcePath(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, FOLDER))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`resources/ is not beside the program: ${name}`)
    folder = above
  }
  return join(folder, 'resources', name)
}

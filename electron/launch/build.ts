/** `npm run build`: builds `out/` whether or not it is stale. */
import { build } from './build-output.ts'
import { ROOT } from './child.ts'

await build(ROOT)

/** The program's version, from the one place that says it. */
import manifest from '../package.json' with { type: 'json' }

export const APP_VERSION: string = manifest.version

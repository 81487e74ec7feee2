import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path of the built entry `out/main/<name>.js`, from the build itself or from sources. Throws when nothing was built. */
export function entry(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    for (const place of [folder, join(folder, 'out', 'main')]) {
      const file = join(place, `${name}.js`)
      if (existsSync(file) && place.endsWith(join('out', 'main'))) return file
    }
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`The build has no ${name}.js: run "npm run build" first.`)
    folder = parent
  }
}

import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, seen from a source file and from the built `out/main` alike. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (basename(folder) !== 'main') folder = dirname(folder)
  const above = dirname(folder)
  return basename(above) === 'out' ? dirname(above) : above
}

const root = findRoot()

/** Where `package.json` lies. */
export const projectFolder = root
/** The built page: `index.html` and its assets. */
export const pageFolder = join(root, 'out', 'renderer')

/** Path of the built entry `out/main/<name>.js`. */
export const builtEntry = (name: string): string => join(root, 'out', 'main', `${name}.js`)

/** Version of Collate, as in `package.json`. */
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

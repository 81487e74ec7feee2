import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads what `remember` wrote; null when there is nothing, or nothing that can be read. */
export function recall(userData: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(userData, `${name}.json`), 'utf8'))
  } catch {
    return null
  }
}

/** Writes a small JSON file at once or not at all. Not being able to remember is never a reason to stop. */
export function remember(userData: string, name: string, value: unknown): void {
  const file = join(userData, `${name}.json`)
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(userData, { recursive: true })
    writeFileSync(draft, JSON.stringify(value), { flush: true })
    renameSync(draft, file)
  } catch {
    process.emitWarning(`${file} could not be written.`)
  }
}

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Sidecar } from './continuity.ts'

const STATES = ['opening', 'open', 'closed', 'replaced']
/** Bytes: it is always as long, so that it is written over in one sector and needs no room on a full disk. */
const LENGTH = 400

const sidecarOf = (file: string) => join(dirname(file), 'library.epoch')

/** What stands beside a library file; null for nothing, or nothing that makes sense. */
export function readSidecar(file: string): Sidecar | null {
  try {
    const read = JSON.parse(readFileSync(sidecarOf(file), 'utf8')) as Sidecar
    return STATES.includes(read.state) && Number.isInteger(read.epoch) && Number.isInteger(read.base) ? read : null
  } catch {
    return null
  }
}

/** Writes it through to the disk. What cannot be written must keep nobody from their library: it is left as it was. */
export function writeSidecar(file: string, sidecar: Sidecar): boolean {
  const path = sidecarOf(file)
  try {
    const handle = openSync(path, existsSync(path) ? 'r+' : 'w')
    try {
      writeSync(handle, JSON.stringify(sidecar).padEnd(LENGTH), 0)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return true
  } catch {
    return false
  }
}

/** Forgets what was before, since another library is made here. */
export const removeSidecar = (file: string): void => rmSync(sidecarOf(file), { force: true })

/** Says that something else takes the place of a library file, which must then go on from nothing. */
export function expectAnother(file: string): void {
  const sidecar = readSidecar(file)
  if (sidecar) writeSidecar(file, { ...sidecar, state: 'replaced', noticed: null })
}

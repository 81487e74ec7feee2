import { randomFillSync } from 'node:crypto'
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toFailure } from '../error.ts'

/** Bytes that a library keeps for itself, so that work in hand can be saved on a full disk: some thousand notes and highlights. */
export const RESERVE = 4 * 1024 * 1024

const reserveOf = (folder: string) => join(folder, 'reserve')

/** Bytes that no disk can make less of. */
const noise = (bytes: number): Uint8Array => randomFillSync(new Uint8Array(bytes))

const isFull = (error: unknown): boolean => toFailure(error).code === 'full'

/**
 * Whether a folder's disk takes so many bytes more. They are written, since what a system says of free room holds for no quota. Throws what the disk
 * says when it is not full.
 */
export function hasRoom(folder: string, bytes: number): boolean {
  const { blocks, bavail, bsize } = statfsSync(folder)
  // Some file systems know nothing of their size.
  if (blocks > 0 && bavail * bsize < bytes) return false
  const path = join(folder, '.room.new')
  try {
    // Not through to the disk: that room is there is known once it was taken.
    writeFileSync(path, noise(bytes))
    return true
  } catch (error) {
    if (isFull(error)) return false
    throw error
  } finally {
    rmSync(path, { force: true })
  }
}

/** Makes the reserve of a library unless it is there. False when the disk has no room for it. */
export async function keepReserve(folder: string): Promise<boolean> {
  const [path, making] = [reserveOf(folder), `${reserveOf(folder)}.new`]
  if (existsSync(path)) return true
  try {
    await writeFile(making, noise(RESERVE), { flush: true })
    await rename(making, path)
    return true
  } catch (error) {
    await rm(making, { force: true })
    if (isFull(error)) return false
    throw error
  }
}

/** Gives the reserve of a library up; false when there is none. */
export function releaseReserve(folder: string): boolean {
  const path = reserveOf(folder)
  if (!existsSync(path)) return false
  rmSync(path, { force: true })
  return true
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that is small enough to be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves so many bytes free, in pages of 4 KB. */
  fill(left: number): void
  /** Gives back all that was filled. */
  free(): void
  /** Lets it only be read, or be written again. */
  readOnly(only: boolean): void
  remove(): void
}

/** Mounts a file system of so many bytes in memory; null where that is not allowed. */
export function smallDisk(bytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'collate-disk-'))
  const mount = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' })
  try {
    mount(`size=${bytes}`)
  } catch {
    rmdirSync(folder)
    return null
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill(left) {
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(folder)
      const wanted = bavail * bsize - left
      try {
        if (wanted > 0) writeFileSync(filler, Buffer.alloc(wanted, 1))
      } catch {
        // Something else was written meanwhile: it is full.
      }
    },
    free: () => rmSync(filler, { force: true }),
    readOnly: only => mount(`remount,size=${bytes},${only ? 'ro' : 'rw'}`),
    remove() {
      execFileSync('umount', ['-l', folder])
      rmdirSync(folder)
    },
  }
}

import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { smallDisk } from '../support/full/small-disk.ts'
import type { App } from './fixtures.ts'

/** The disk of the library of a running Collate, to be filled. */
export interface FullDisk {
  fill(): void
  free(): void
  /** Closes Collate and gives the disk back. */
  remove(): Promise<void>
}

const MEGABYTES = 48
const preload = fileURLToPath(new URL('../support/full/preload.mjs', import.meta.url))

/** Moves the library onto a small disk, and opens it there; where none can be mounted, the library process is told what a full one would say. */
export async function moveToSmallDisk(app: App): Promise<FullDisk> {
  const disk = smallDisk(MEGABYTES * 1024 * 1024)
  if (!disk) return sayFull(app)
  const folder = join(disk.folder, 'library')
  await app.restart(async () => {
    cpSync(app.library, folder, { recursive: true })
    rmSync(app.library, { recursive: true })
    symlinkSync(folder, app.library)
  })
  const back = async () => {
    rmSync(app.library)
    cpSync(folder, app.library, { recursive: true })
    disk.remove()
  }
  return { fill: () => disk.fill(0), free: disk.free, remove: async () => void (await app.restart(back)) }
}

async function sayFull(app: App): Promise<FullDisk> {
  const [beside, before] = [dirname(app.library), process.env.COLLATE_NODE]
  const [node, said] = [join(beside, 'node.sh'), join(beside, 'đầy')]
  writeFileSync(node, `#!/bin/sh\nexec "${before ?? process.execPath}" --import "${preload}" "$@"\n`, { mode: 0o755 })
  await app.restart(async () => {
    process.env.COLLATE_NODE = node
  })
  return {
    fill: () => writeFileSync(said, ''),
    free: () => rmSync(said, { force: true }),
    async remove() {
      if (before === undefined) delete process.env.COLLATE_NODE
      else process.env.COLLATE_NODE = before
    },
  }
}

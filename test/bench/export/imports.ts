import { readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FILE_ENDINGS } from '../../../preload/models/exporting.ts'
import { memoryOf } from '../import/memory.ts'
import { type BenchLibrary, startLibrary } from '../library.ts'
import { timed } from '../measure.ts'
import { plantInFolder } from '../planting.ts'
import type { Planted } from './planted.ts'
import type { Usage } from './usage.ts'

/** Formats that hold highlights and are read again. */
export const IMPORTED = ['json', 'refi', 'w3c'] as const

const PLANT = new URL('./plant-texts.ts', import.meta.url)
/** Milliseconds between two looks at the memory. */
const LOOK = 100

/**
 * Exports the library in a folder and imports that into another one, which has the articles already where the format holds none. Memory and
 * processor time are those of the library process and the ones that it starts; not a number where the system does not tell. Throws when not all
 * highlights came.
 */
export async function measureImport(folder: string, format: (typeof IMPORTED)[number], { articles, highlights }: Planted): Promise<Usage> {
  const own = `${folder}-in`
  await mkdir(own)
  try {
    const out = join(own, `xuất.${FILE_ENDINGS[format]}`)
    const from = await startLibrary(folder)
    await from.run('export.file', { format, out })
    await from.close()
    const bare = format === 'w3c'
    if (bare) await plantInFolder(PLANT, join(own, 'library'), highlights)
    const into = await startLibrary(join(own, 'library'), { create: !bare })
    try {
      await into.call('search.settle', {})
      return await imported(into, out, bare ? { articles: 0, highlights } : { articles, highlights })
    } finally {
      await into.close()
    }
  } finally {
    await rm(own, { recursive: true })
  }
}

async function imported(library: BenchLibrary, path: string, due: Pick<Planted, 'articles' | 'highlights'>): Promise<Usage> {
  let going = true
  const looking = look(library.pid, () => going)
  const before = processorOf(library.pid)
  const { ms, value } = await timed(() => library.import({ sources: [{ kind: 'path', path }] }))
  going = false
  const { exact, moved, orphaned } = value.anchored ?? { exact: 0, moved: 0, orphaned: 0 }
  if (value.imported.length !== due.articles || exact !== due.highlights)
    throw new Error(
      `${value.imported.length} of ${due.articles} articles came, and ${exact} of ${due.highlights} highlights, with ${moved} moved and ${orphaned} lost. ${value.failed[0]?.message ?? ''}`,
    )
  return { seconds: ms / 1000, processor: processorOf(library.pid) - before, megabytes: await looking }
}

/** Seconds that a process worked, with those that it started and that ended (proc_pid_stat(5): hundredths, from the fourteenth field on). */
function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ')
    return fields.slice(11, 15).reduce((sum, hundredths) => sum + Number(hundredths) / 100, 0)
  } catch {
    return Number.NaN
  }
}

async function look(pid: number, going: () => boolean): Promise<number> {
  let most = Number.NaN
  while (going()) {
    const bytes = await memoryOf(pid)
    if (bytes !== null) most = Math.max(Number.isNaN(most) ? 0 : most, bytes)
    await wait(LOOK)
  }
  return most / 1024 ** 2
}

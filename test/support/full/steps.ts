import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { faultsOf } from '../killed/faults.ts'
import { nothingSeen, type Seen } from '../killed/seen.ts'
import { editing, exporting, importing, merging, tagging, WORK } from '../killed/work.ts'
import { type LibraryProcess, startProcess } from '../process.ts'
import type { SmallDisk } from './small-disk.ts'

const PAGE = 4096
/** So many pieces of work in a row that had room enough end a kind. */
const ENOUGH = 3

export type Kind = keyof typeof WORK
export const KINDS = Object.keys(WORK) as Kind[]

/** How a disk is filled: which kinds of work, how many pages more are left with every step, and at most. */
export interface Filling {
  kinds: readonly Kind[]
  pages: number
  most: number
  /** Whether the library may have its reserve; without, a full disk stays full. */
  reserve: boolean
  /** Whether the library is opened on the disk that is full already. */
  opened: boolean
}

/** What was found: faults, how often there was no room, and how often there was. */
export interface Found {
  faults: string[]
  refused: number
  done: number
}

const RESERVE = 'reserve'

/**
 * Does each kind of work with one page more room than before, until there is enough: what is refused must be so with `full`, what was acknowledged
 * must be there, and once there is room all must go on.
 */
export async function fillStepwise(disk: SmallDisk, outside: string, filling: Filling): Promise<Found> {
  const folder = join(disk.folder, 'library')
  // What is exported goes to the same disk, unless it is to show that another one has room.
  const beside = join(disk.folder, 'xuất')
  mkdirSync(beside)
  const seen = nothingSeen()
  const found: Found = { faults: [], refused: 0, done: 0 }
  let number = 0
  let library = await startProcess(folder, '--create')
  const place = (where = outside) => ({ library, seen, outside: where, number: ++number })
  await library.call('memo.write', { target: 'library', targetId: null, body: '0' })
  for (const first of [importing, merging, editing, tagging]) await first(place())
  // The reserve is made a moment after the library was opened.
  while (filling.reserve && !existsSync(join(folder, RESERVE))) await wait(100)
  for (const kind of filling.kinds) {
    let enough = 0
    for (let left = 0; left <= filling.most && enough < ENOUGH; left += filling.pages) {
      await library.close()
      dropBackups(folder, seen)
      if (!filling.reserve) writeFileSync(join(folder, RESERVE), '')
      if (filling.opened) disk.fill(left * PAGE)
      library = await startProcess(folder)
      disk.fill(left * PAGE)
      const fault = (text: string) => found.faults.push(`${kind} with ${left} pages: ${text}`)
      const end = await endOf(() => WORK[kind](place(kind === 'exporting' ? beside : outside)))
      if (end === '') [enough, found.done] = [enough + 1, found.done + 1]
      else if (end.startsWith('full:')) [enough, found.refused] = [0, found.refused + 1]
      else fault(end)
      for (const text of await unread(library, seen, () => exporting(place()))) fault(text)
      disk.free()
      await library.call('library.look', {})
      for (const text of await stuck(library, seen, folder, beside)) fault(text)
      if (found.faults.length > 5) return found
    }
  }
  await library.close()
  return found

  async function stuck(of: LibraryProcess, known: Seen, ...folders: [string, string]): Promise<string[]> {
    const texts = await faultsOf(of, known, ...folders)
    known.library = [Number((await of.call('memo.read', { target: 'library', targetId: null })).body)]
    const { trouble } = await of.call('library.look', {})
    const end = await endOf(() => editing(place()))
    return [...texts, ...(trouble === null ? [] : [`still ${trouble}`]), ...(end === '' ? [] : [`did not go on: ${end}`])]
  }
}

/** Those that nobody asked for would fill the disk by and by. */
function dropBackups(folder: string, { backups }: Seen): void {
  for (const name of readdirSync(join(folder, 'backups'))) {
    const path = join(folder, 'backups', name)
    if (name.endsWith('.sqlite') && !backups.has(path)) rmSync(path)
  }
}

async function endOf(work: () => Promise<void>): Promise<string> {
  try {
    await work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** What cannot be read, found or exported elsewhere while there is no room. */
async function unread(library: LibraryProcess, { articles }: Seen, elsewhere: () => Promise<void>): Promise<string[]> {
  const [article] = articles
  const end = await endOf(async () => {
    await library.call('article.read', { article: article?.id ?? 0 })
    await library.call('search.settle', {})
    const { total } = await library.call('search.query', { query: 'thương mại' })
    if (total === 0) throw new Error('nothing is found')
    await elsewhere()
  })
  return end === '' ? [] : [`reading: ${end}`]
}

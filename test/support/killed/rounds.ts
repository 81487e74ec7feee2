import { setTimeout as wait } from 'node:timers/promises'
import { type LibraryProcess, startProcess } from '../process.ts'
import { faultsOf } from './faults.ts'
import { nothingSeen, type Seen } from './seen.ts'
import { editing, exporting, importing, merging, tagging, WORK } from './work.ts'

/** Milliseconds of work before a kill, at most. */
const MOST = 250

type Kind = keyof typeof WORK

/** What other work goes on beside a kind; nothing beside a restore, which takes back what is written meanwhile. */
const BESIDE: Record<Kind, Kind[]> = {
  importing: ['tagging'],
  tagging: ['editing'],
  editing: ['tagging', 'merging'],
  merging: ['editing'],
  backingUp: ['tagging', 'editing'],
  restoring: [],
  turningBack: ['editing'],
  exporting: ['tagging'],
}

/** The kinds of work in their turns. */
export const KINDS = Object.keys(WORK) as Kind[]

/** What may be refused while other work goes on: an article that was marked since its new text was compared. */
const REFUSED = 'busy: The highlights of this article were changed meanwhile'

/** Works until the process is gone; whatever else a call fails with is told. */
async function workOn(kind: Kind, library: LibraryProcess, seen: Seen, outside: string, next: () => number): Promise<string[]> {
  for (;;) {
    try {
      await WORK[kind]({ library, seen, outside, number: next() })
    } catch (error) {
      const { message } = error as Error
      if (message === 'gone') return []
      if (!message.startsWith(REFUSED)) return [`${kind}: ${message}`]
    }
  }
}

/**
 * Kills a library so many times in the middle of work, at moments that a seed decides, and opens it again. Resolves with all that was acknowledged
 * and not there, or half there.
 */
export async function killRounds(folder: string, outside: string, rounds: number, random: () => number): Promise<string[]> {
  const seen = nothingSeen()
  const faults: string[] = []
  let number = 0
  const next = () => ++number
  let library = await startProcess(folder, '--create')
  await library.call('memo.write', { target: 'library', targetId: null, body: '0' })
  for (const first of [importing, merging, editing, tagging, exporting]) await first({ library, seen, outside, number: next() })
  for (let round = 0; round < rounds; round++) {
    const kind = KINDS[round % KINDS.length] as Kind
    const works = [kind, ...BESIDE[kind]].map(each => workOn(each, library, seen, outside, next))
    await wait(random() * MOST)
    await library.kill()
    faults.push(...(await Promise.all(works)).flat().map(fault => `round ${round}, ${fault}`))
    library = await startProcess(folder)
    const { broke } = await library.call('library.info', {})
    if (broke !== null) faults.push(`round ${round}, ${kind}: told as ${broke}`)
    faults.push(...(await faultsOf(library, seen, folder, outside)).map(fault => `round ${round}, ${kind}: ${fault}`))
    seen.library = [Number((await library.call('memo.read', { target: 'library', targetId: null })).body)]
  }
  await library.close()
  return faults
}

import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { ImportSource } from '../../../preload/contract.ts'
import type { ImportFailure, TablePreview } from '../../../preload/model.ts'
import { entry } from '../entries.ts'
import { CollateError } from '../error.ts'
import { type Channel, openChannel } from './channel.ts'
import type { ReadOptions } from './draft.ts'
import { ImportError } from './failure.ts'
import type { ParsedPart } from './parse.ts'

/** Something to import: the path of a file, or what was pasted. */
export type ParserSource = ImportSource

/** A part of a source, with what identifies the bytes that it was read from: their SHA-256 and the ending of the source's name. */
export type Parsed = ParsedPart & { original: { sha256: string; ending: string } }

/** What the child is told: to read one source, or only to look at the columns of the table in it. */
export interface Order {
  id: number
  kind: 'parts' | 'columns'
  source: ParserSource
  options: ReadOptions
}

/** What the child tells: once that it is ready, then what it found in each source, in the order they came. */
export type Answer =
  | { ready: true }
  | { id: number; part: Parsed; end: boolean }
  | { id: number; busy: true }
  | { id: number; table: TablePreview }
  | { id: number; end: true }
  | { id: number; failure: { code: ImportFailure; message: string } }

/** Reads sources in a child process, in the order they are given. A source that fails throws an `ImportError`, after the parts that were read. */
export interface Parser {
  parse(source: ParserSource, options: ReadOptions): AsyncIterable<Parsed>
  /** Ends the child; what is still waiting fails as cancelled. */
  close(): void
}

/** Can also look at the columns of a table without reading its articles. */
export interface TableParser extends Parser {
  columns(source: ParserSource): Promise<TablePreview>
}

interface Task {
  order: Order
  parts: Channel<Parsed>
  /** Where the columns go that were asked for. */
  table?: (table: TablePreview) => void
}

/** Each of the two halves for new objects, in megabytes: pages make many that soon go, and V8 would take four times as much. */
const YOUNG = 8

/** How many sources the child is given ahead, so that it never waits for the next. */
const AHEAD = 4

/**
 * Starts reading sources in one child process. `timeLimit` is the time one part of a source may take, in milliseconds, `memoryLimit` the heap of
 * the child in megabytes. Who exceeds one of them fails alone: the child is killed, and the sources after it go to a new one.
 */
export function startParser({ timeLimit = 20_000, memoryLimit = 1024 }: { timeLimit?: number; memoryLimit?: number } = {}): TableParser {
  /** In order; the first `sent` of them are with the child, which is at work on the very first. */
  let tasks: Task[] = []
  let sent = 0
  let child: ChildProcess | null = null
  let ready = false
  let clock: NodeJS.Timeout | undefined
  let lastId = 0

  function start(): ChildProcess {
    const started = forkChild(memoryLimit)
    started.on('message', answer => child === started && hear(answer as Answer))
    started.on('exit', () => child === started && died())
    started.on('error', () => child === started && died())
    return started
  }

  function hand(): void {
    if (tasks.length === 0) return
    child ??= start()
    if (!ready) return
    for (; sent < Math.min(AHEAD, tasks.length); sent++) child.send(tasks[sent]?.order ?? {})
    clock ??= setTimeout(() => failFirst(new ImportError('timeout')), timeLimit)
  }

  function hear(answer: Answer): void {
    if ('ready' in answer) ready = true
    if ('part' in answer) tasks[0]?.parts.put(answer.part)
    if ('part' in answer || 'busy' in answer) {
      clearTimeout(clock)
      clock = undefined
    }
    if ('table' in answer) tasks[0]?.table?.(answer.table)
    if ('end' in answer && answer.end) leave()?.end()
    if ('failure' in answer) leave()?.fail(new ImportError(answer.failure.code, answer.failure.message))
    hand()
  }

  /** The child is through with the source that it was at. */
  function leave(): Channel<Parsed> | undefined {
    sent -= 1
    return next()?.parts
  }

  function next(): Task | undefined {
    clearTimeout(clock)
    clock = undefined
    return tasks.shift()
  }

  function died(): void {
    if (ready) failFirst(new ImportError('too-large', 'Reading it takes more memory than there is; save only its text and import that.'))
    else
      close(new CollateError('internal', 'The reader of files could not be started. Install Collate again, then import the files again.'))
  }

  function failFirst(error: Error): void {
    stop()
    next()?.parts.fail(error)
    hand()
  }

  function stop(): void {
    child?.kill('SIGKILL')
    child = null
    ready = false
    sent = 0
  }

  function close(reason: Error): void {
    stop()
    clearTimeout(clock)
    const left = tasks
    tasks = []
    for (const { parts } of left) parts.fail(reason)
  }

  function add(order: Omit<Order, 'id'>, table?: Task['table']): Channel<Parsed> {
    lastId += 1
    const parts = openChannel<Parsed>()
    tasks.push({ order: { id: lastId, ...order }, parts, ...(table && { table }) })
    hand()
    return parts
  }

  return {
    parse: (source, options) => add({ kind: 'parts', source, options }),
    columns: async source => {
      const tables: TablePreview[] = []
      // It has no parts; the channel tells when it is through, or why it is not.
      for await (const _ of add({ kind: 'columns', source, options: {} }, table => tables.push(table)));
      return tables[0] ?? { columns: [], rows: [], guessed: {} }
    },
    close: () => close(new CollateError('cancelled', 'The import was cancelled.')),
  }
}

/**
 * Electron's binary only acts as Node when it is told to, and inside its utility process `process.execPath` is that binary. Whoever
 * takes the ability away from a packaged app (the `runAsNode` fuse) has to give this child another Node.
 */
function forkChild(memoryLimit: number): ChildProcess {
  const env = process.versions.electron === undefined ? process.env : { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const child = fork(entry('import-child'), [], {
    execArgv: [`--max-old-space-size=${memoryLimit}`, `--max-semi-space-size=${YOUNG}`],
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  giveWay(child)
  return child
}

/** Lets the page, the library and search go first where there are too few processors for all. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not allow it reads just the same.
  }
}

import { setFlagsFromString } from 'node:v8'
import { sha256 } from '../safety/sha256.ts'
import { ImportError } from './failure.ts'
import { parseSource, previewSource } from './parse.ts'
import type { Answer, Order } from './parser.ts'
import { contentOf, readSource } from './source.ts'

// Entry of the child process that reads sources for `parser.ts`, one at a time and in their order: it may hang or run out of memory
// on one, and is then killed and started again. It has no database and writes nothing.
const orders: Order[] = []

// Cleaning up sooner costs little here and keeps the process a third smaller; a V8 that does not know the flag passes over it.
setFlagsFromString('--heap-growing-percent=15')
let working = false

process.on('message', (order: Order) => {
  orders.push(order)
  if (!working) void work()
})
process.on('disconnect', () => process.exit())
void tell({ ready: true })

async function work(): Promise<void> {
  working = true
  // Each answer is handed over before the next source is begun, or one that hangs would hold back what was read before it.
  for (let order = orders.shift(); order; order = orders.shift()) for await (const answer of answersTo(order)) await tell(answer)
  working = false
}

function tell(answer: Answer): Promise<void> {
  return new Promise(resolve => process.send?.(answer, () => resolve()))
}

async function* answersTo({ id, kind, source, options }: Order): AsyncGenerator<Answer> {
  try {
    const raw = readSource(source)
    if (kind === 'columns') {
      yield { id, table: await previewSource(raw) }
      yield { id, end: true }
      return
    }
    const { bytes, ending } = contentOf(raw)
    const original = { sha256: sha256(bytes), ending }
    let ended = false
    for await (const part of parseSource(raw, options)) {
      if (part.kind === 'looked') {
        yield { id, busy: true }
        continue
      }
      ended = 'only' in part && part.only === true
      yield { id, part: { ...part, original }, end: ended }
    }
    if (!ended) yield { id, end: true }
  } catch (error) {
    const { code, message } = error instanceof ImportError ? error : new ImportError('unreadable')
    yield { id, failure: { code, message } }
  }
}

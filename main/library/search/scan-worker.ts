import { parentPort } from 'node:worker_threads'
import type { FromScanner, ToScanner } from './scan.ts'
import { type SpanFinder, spanFinder } from './spans.ts'

// Entry of the thread that looks at texts for `scan.ts`, one batch at a time. It may hang on a regular expression, and is then ended
// and started again; it keeps nothing but the query that it was asked last.
const port = parentPort
if (!port) throw new Error('The scan worker runs as a worker thread only.')

let known: { query: string; typing: boolean; find: SpanFinder } | null = null
const say = (message: FromScanner) => port.postMessage(message)

function look({ query, typing, once, texts, most }: ToScanner): [number, number][][] {
  if (known?.query !== query || known.typing !== typing) known = { query, typing, find: spanFinder(query, typing) }
  const { find } = known
  let left = most
  return texts.map(text => {
    const spans = left > 0 ? find(text, once ? 1 : left) : []
    left -= spans.length
    return spans
  })
}

port.on('message', (message: ToScanner) => {
  try {
    say({ kind: 'found', spans: look(message) })
  } catch (error) {
    say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
})
say({ kind: 'ready' })

import { parentPort } from 'node:worker_threads'
import { buildSegment } from './build.ts'
import { type Layout, unpack } from './layout.ts'
import { mergeSegments } from './merge.ts'
import type { FromBuilder, ToBuilder } from './messages.ts'
import { keepSegment, type Store } from './segment-file.ts'
import { createSpellings } from './spellings.ts'

const port = parentPort
if (!port) throw new Error('The search builder runs as a worker thread only.')

const spellings = createSpellings()

function layoutOf(message: ToBuilder): Layout {
  if (message.kind === 'build') return buildSegment(message.documents, spellings)
  return mergeSegments(message.parts.map(({ bytes, dead }) => ({ layout: unpack(bytes), dead })))
}

/** Search goes on without what cannot be written; it is made anew at the next start. */
function keep(store: Store | null, layout: Layout, serial: number): boolean {
  if (!store) return false
  try {
    keepSegment(store, layout, serial)
    return true
  } catch {
    return false
  }
}

port.on('message', (message: ToBuilder) => {
  const layout = layoutOf(message)
  const { serial, store } = message
  port.postMessage({ serial, bytes: layout.bytes, kept: keep(store, layout, serial) } satisfies FromBuilder)
})

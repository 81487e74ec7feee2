import { parentPort, workerData } from 'node:worker_threads'
import type { Exported, ExportedArticle } from './exported.ts'
import { differences, type Expected, expect, expectedOf } from './facts.ts'
import { type FileWriter, WRITERS } from './formats.ts'
import { openSink } from './sink.ts'
import type { Answer, Order, Task } from './thread.ts'

// Entry of the thread that writes one file for `thread.ts`: articles come lot by lot, each asked for when the one before is written.
const port = parentPort
if (!port) throw new Error('The writer runs as a worker thread only.')
const tell = (answer: Answer) => port.postMessage(answer)
const lots: ((order: Order) => void)[] = []
port.on('message', (order: Order) => lots.shift()?.(order))

const next = () =>
  new Promise<Order>(resolve => {
    lots.push(resolve)
    tell({ kind: 'more' })
  })

async function* articles(note: (article: ExportedArticle) => void): AsyncGenerator<ExportedArticle> {
  for (let lot = await next(); lot.length > 0; lot = await next()) {
    for (const article of lot) {
      note(article)
      yield article
    }
  }
}

async function work({ path, format, head, options }: Task): Promise<Answer> {
  const writer: FileWriter = await WRITERS[format]()
  const expected: Expected = expectedOf(head)
  const exported: Exported = { head, articles: articles(article => expect(expected, article, writer)) }
  const sink = openSink(path)
  const warnings = await writer.write(exported, sink, options)
  const sha256 = sink.close()
  const found = await writer.read?.(path, options)
  return {
    kind: 'done',
    sha256,
    warnings,
    differences: found ? differences(expected, found) : [],
    highlights: expected.highlights.length,
  }
}

work(workerData).then(tell, error =>
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error), code: error?.code }),
)

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createStock, put } from '../../../main/library/reuse/stock.ts'
import { readSyllables } from '../../../main/library/reuse/syllables.ts'
import { reusingArticles } from './corpus.ts'

const HERE = fileURLToPath(import.meta.url)

/** What the words of so many articles take in memory, and the processor time to read them. */
export interface Footprint {
  /** Bytes. */
  bytes: number
  /** Milliseconds of processor time. */
  cpu: number
  words: number
}

/** Measures in a process of its own. */
export async function footprintOf(count: number): Promise<Footprint> {
  const child = fork(HERE, [String(count)], { execArgv: ['--expose-gc'] })
  const [footprint] = await once(child, 'message')
  return footprint as Footprint
}

function measure(count: number): Footprint {
  // Through a buffer, so that texts are not put together only when they are read.
  const articles = reusingArticles(count).map(article => ({ ...article, text: Buffer.from(article.text, 'utf16le').toString('utf16le') }))
  const used = () => {
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const [before, began] = [used(), process.cpuUsage()]
  const stock = createStock()
  for (const [at, { text, outlet, published }] of articles.entries())
    put(stock, { id: at + 1, version: 1, stamp: at, outlet, published }, readSyllables(text))
  const { user, system } = process.cpuUsage(began)
  return { bytes: used() - before, cpu: (user + system) / 1000, words: stock.table.length }
}

if (process.argv[1] === HERE) process.send?.(measure(Number(process.argv[2])))

import { timed } from '../measure.ts'
import type { Engine } from './engine.ts'
import { ENGINES, type Name } from './engines.ts'
import type { Asks, FromChild, Growth, ToChild } from './messages.ts'
import { openTexts, type Texts } from './texts.ts'

/** Questions after which a text that is not found counts as lost. */
const PATIENCE = 1000

const [, , name = '', folder = '', file = ''] = process.argv
const maker = ENGINES[name as Name]
const texts: Texts = openTexts(file)
let engine: Engine | null = null

/** Bytes in use after garbage was collected. */
function memory(): Growth {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc.')
  for (let again = 0; again < 3; again++) globalThis.gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, resident: rss }
}

const since = (before: Growth): Growth => {
  const now = memory()
  return { heap: now.heap - before.heap, resident: now.resident - before.resident }
}

function opened(): Engine {
  if (!engine) throw new Error('Nothing is built or loaded.')
  return engine
}

async function build({ count }: Asks['build']['request']): Promise<Asks['build']['reply']> {
  maker.prepare?.(folder, file)
  const all = texts.first(count)
  const before = memory()
  const atFirst = process.cpuUsage()
  const { ms, value } = await timed(() => maker.build(folder, all))
  const { user, system } = process.cpuUsage(atFirst)
  const growth = since(before)
  await value.close()
  // The texts are named here so that they are in memory before and after.
  return { ms, cpu: (user + system) / 1000, growth, size: maker.size(folder), texts: all.length }
}

async function load({ count, query }: Asks['load']['request']): Promise<Asks['load']['reply']> {
  const before = memory()
  const { ms, value } = await timed(async () => {
    engine = await maker.load(folder, texts, count)
    return engine.search(query, false)
  })
  return { ms, growth: since(before), total: value.total }
}

async function search({ query, snippets }: Asks['search']['request']): Promise<Asks['search']['reply']> {
  const { ms, value } = await timed(() => opened().search(query, snippets))
  const best = value.best.map(({ id, score }) => ({ id, score }))
  return { ms, answer: { total: value.total, best } }
}

async function add({ id, query }: Asks['add']['request']): Promise<Asks['add']['reply']> {
  const text = texts.read(id)
  const { ms } = await timed(async () => {
    await opened().add?.(id, text)
    for (let left = PATIENCE; (await opened().search(query, false)).total === 0; left--) {
      if (left === 0) throw new Error(`${query.words.join(' ')} is not found after its text was added.`)
    }
  })
  return { ms }
}

function reply(message: ToChild): Promise<Asks[keyof Asks]['reply']> {
  if (message.ask === 'build') return build(message.request)
  if (message.ask === 'load') return load(message.request)
  return message.ask === 'search' ? search(message.request) : add(message.request)
}

const say = (message: FromChild) => process.send?.(message)

process.on('message', (message: ToChild) => {
  reply(message).then(
    value => say({ reply: value }),
    error => say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

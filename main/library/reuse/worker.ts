import { parentPort } from 'node:worker_threads'
import { copiesOf, pairOf, passagesOfArticle } from './answer.ts'
import { startComparing } from './comparing.ts'
import { openKeeping } from './keeping.ts'
import type { FoundNear, FromReuse, Question, QuestionKind, Questions, ToReuse } from './messages.ts'
import { byNearness, type Near, nearest, nearTo } from './near.ts'
import { cellOf, overviewOf } from './overview.ts'
import { correct, createStock, type Facts, put, remove } from './stock.ts'
import { nothingLearned } from './survey.ts'
import { readSyllables } from './syllables.ts'

// Entry of the thread that holds the words of all articles and looks for what they share.
const port = parentPort
if (!port) throw new Error('The reuse worker runs as a worker thread only.')

let stock = createStock()
let keeping = openKeeping(null)
const learned = nothingLearned()
const comparing = startComparing(learned, (done, total) => say({ kind: 'comparing', done, total }))
/** Questions that are being answered. */
const asked = new Map<number, AbortController>()
let puts = 0

const say = (message: FromReuse) => port.postMessage(message)

/** Takes in what was kept of the texts that the library holds now, and tells what is missing or was changed since. */
function open(facts: Facts[]): void {
  const kept = facts.flatMap(fact => {
    const words = keeping.kept.get(fact.id)
    return words?.stamp === fact.stamp ? [{ fact, words }] : []
  })
  stock = createStock(kept.reduce((sum, { words }) => sum + words.words.length + 2, 0))
  // A copy of the spans, or the whole file would stay in memory.
  for (const { fact, words } of kept) put(stock, fact, { words: words.words, spans: words.spans.slice() })
  keeping.kept = new Map()
  say({ kind: 'opened', stale: facts.filter(({ id }) => !stock.held.has(id)).map(({ id }) => id) })
}

async function nearDuplicates(article: number | undefined, least: number, signal: AbortSignal): Promise<FoundNear[]> {
  const own = article === undefined ? undefined : stock.held.get(article)
  if (article !== undefined) return own ? nearTo(stock, own, least).map(toFound) : []
  const { near } = await comparing.book(() => stock, false, signal)
  const isThere = ({ a, b }: Near) => stock.held.get(a.id) === a && stock.held.get(b.id) === b
  return near
    .filter(each => nearest(each) >= least && isThere(each))
    .sort(byNearness)
    .map(near => (near.a.id < near.b.id ? toFound(near) : turned(toFound(near))))
}

const toFound = ({ a, b, aInB, bInA, words }: Near): FoundNear => ({ a: a.id, b: b.id, aInB, bInA, words })
const turned = ({ a, b, aInB, bInA, words }: FoundNear): FoundNear => ({ a: b, b: a, aInB: bInA, bInA: aInB, words })

async function answer(question: Question, signal: AbortSignal): Promise<Questions[QuestionKind]['answers']> {
  switch (question.kind) {
    case 'pair':
      return pairOf(stock, learned, question.a, question.b, question.least)
    case 'article':
      return passagesOfArticle(stock, learned, question.article, question.least, question.boilerplate)
    case 'copies':
      return copiesOf(stock, question)
    case 'near':
      return nearDuplicates(question.article, question.least, signal)
    case 'overview':
      return overviewOf(await comparing.book(() => stock, question.boilerplate, signal), stock)
    case 'cell':
      return cellOf(await comparing.book(() => stock, question.boilerplate, signal), stock, question)
    case 'settle':
      return stock.held.size
  }
}

async function reply(number: number, question: Question): Promise<void> {
  const controller = new AbortController()
  asked.set(number, controller)
  try {
    say({ kind: 'reply', number, value: await answer(question, controller.signal) })
  } catch (error) {
    if (!controller.signal.aborted)
      say({ kind: 'failed', number, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  } finally {
    asked.delete(number)
  }
}

function change(message: ToReuse & { kind: 'put' | 'correct' | 'remove' }): void {
  if (message.kind === 'correct') for (const facts of message.facts) correct(stock, facts)
  else if (message.kind === 'remove') for (const id of message.ids) remove(stock, id)
  else {
    for (const { text, ...facts } of message.articles) put(stock, facts, readSyllables(text))
    keeping.add(
      stock,
      message.articles.map(({ id }) => id),
    )
    puts += 1
    say({ kind: 'received', puts })
  }
}

port.on('message', (message: ToReuse) => {
  if (message.kind === 'open') {
    keeping = openKeeping(message.store)
    open(message.facts)
  } else if (message.kind === 'ask') void reply(message.number, message.question)
  else if (message.kind === 'cancel') asked.get(message.number)?.abort()
  else change(message)
})

import { parentPort } from 'node:worker_threads'
import { answer } from './answer.ts'
import { catchUp, createHoldings, put, remove, stateOf, step } from './holdings.ts'
import type { FromWorker, ToWorker } from './messages.ts'

/** Milliseconds of work between two looks at the messages. */
const SLICE = 8
/** Milliseconds without anything handed over after which it is time to tidy up. */
const REST = 400

const port = parentPort
if (!port) throw new Error('The search worker runs as a worker thread only.')

const holdings = createHoldings()
const settling: number[] = []
let received = 0
let working = false
let resting = false
let rest: NodeJS.Timeout | undefined

const say = (message: FromWorker) => port.postMessage(message)

function work(): void {
  const until = performance.now() + SLICE
  let more = true
  while (more && performance.now() < until) more = step(holdings, resting)
  say({ kind: 'state', state: stateOf(holdings), received })
  if (holdings.waiting.size === 0) {
    for (const number of settling.splice(0)) say({ kind: 'settled', number, state: stateOf(holdings) })
  }
  working = more
  if (more) setImmediate(work)
}

function wake(): void {
  if (working) return
  working = true
  setImmediate(work)
}

function changed(): void {
  received += 1
  resting = false
  clearTimeout(rest)
  rest = setTimeout(() => {
    resting = true
    wake()
  }, REST)
  wake()
}

function reply(number: number, request: Parameters<typeof answer>[1]): void {
  try {
    catchUp(holdings)
    say({ kind: 'reply', number, reply: answer(holdings, request) })
  } catch (error) {
    say({ kind: 'failed', number, detail: error instanceof Error ? error.message : String(error) })
  }
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'query') reply(message.number, message.request)
  else if (message.kind === 'settle') {
    settling.push(message.number)
    wake()
  } else {
    if (message.kind === 'put') put(holdings, message.documents)
    else remove(holdings, message.ids)
    changed()
  }
})

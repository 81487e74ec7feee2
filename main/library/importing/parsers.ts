import { availableParallelism } from 'node:os'
import { endingOf } from './formats.ts'
import { type Parser, type ParserSource, startParser } from './parser.ts'

/** More would gain little: what they read has to be stored by one. */
const MOST = 2
/** Fewer sources that take long are read by one child before another has started. */
const WORTH = 8

/** Texts are read faster than they can be stored. */
const QUICK = new Set(['txt', 'md', 'markdown'])

/** Reads sources, and where many of them take long, with a child for each of two processors; each source goes to the one that has fewer to read. */
export function startParsers(names: readonly string[], limits: Parameters<typeof startParser>[0] = {}): Parser {
  const slow = names.filter(name => !QUICK.has(endingOf(name))).length
  const count = slow < WORTH ? 1 : Math.min(MOST, availableParallelism())
  const parsers = Array.from({ length: count }, () => ({ parser: startParser(limits), open: 0 }))
  return {
    parse(source: ParserSource, options) {
      const chosen = parsers.reduce((best, other) => (other.open < best.open ? other : best))
      chosen.open += 1
      const parts = chosen.parser.parse(source, options)
      return counted(parts, () => {
        chosen.open -= 1
      })
    },
    close() {
      for (const { parser } of parsers) parser.close()
    },
  }
}

async function* counted<Value>(parts: AsyncIterable<Value>, end: () => void): AsyncGenerator<Value> {
  try {
    yield* parts
  } finally {
    end()
  }
}

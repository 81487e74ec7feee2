import { availableParallelism } from 'node:os'
import { type Parser, type ParserSource, startParser } from './parser.ts'

/** More would gain little: what they read has to be stored by one. */
const MOST = 2
/** Fewer sources are read by one child before another has started. */
const WORTH = 8

/** Reads many sources with a child for each of two processors; each source goes to the one that has fewer to read. */
export function startParsers(sources: number, limits: Parameters<typeof startParser>[0] = {}): Parser {
  const count = sources < WORTH ? 1 : Math.min(MOST, availableParallelism())
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

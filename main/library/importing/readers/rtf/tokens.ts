/** A piece of a document in RTF: a bracket, a control word with its number, a byte given in hexadecimal, or bytes that stand for themselves. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }

const TOKEN = /[{}]|\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|[^\\{}\r\n]+|[\r\n]+|\\/giuy

/** Splits a document whose bytes are given as characters of the same number (RTF 1.9.1); data of pictures in binary is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN)
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const [all, hex, word, value, symbol] = found
    if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
    else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? null : Number(value) }
    else if (symbol !== undefined) yield symbolToken(symbol)
    else if (!/^[\r\n\\]/u.test(all)) yield { kind: 'text', text: all }
  }
}

/** Control symbols are short for control words, or stand for a character that would mean something. */
function symbolToken(symbol: string): RtfToken {
  if (symbol === '\r' || symbol === '\n') return { kind: 'word', word: 'par', value: null }
  if ('\\{}'.includes(symbol)) return { kind: 'text', text: symbol }
  return { kind: 'word', word: symbol, value: null }
}

import type { Span } from './graphemes.ts'

/** What ends a sentence, with the quotes, brackets and footnote numbers that belong to it. */
const END = /([.!?…]+)(?:["”’»›'）)\]]|\[\p{N}{1,3}\])*(?=\s)/gu
/** Goes on in lower case, be it behind a quote or dash: “Đi đâu?” – ông hỏi. */
const GOES_ON = /\s+[\p{Ps}\p{Pi}\p{Pe}\p{Pf}"'–—-]*\s*\p{Ll}/uy
const CAPITAL = /\s+[\p{Ps}\p{Pi}"'–—-]*\p{Lu}/uy
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]+$/u
const INITIAL = /^\p{Lu}\p{M}*$/u
const LIST_NUMBER = /^\s*(?:\p{N}{1,3}|[IVX]{1,5}|\p{L})$/u
const YEAR = /\p{N}\s?г$/u

/** Titles and their like, after which a name or number comes. */
const BEFORE_NAMES = new Set(
  [
    'TP Tp tp TX Tx Q P GS Gs PGS Pgs TS Ts ThS Ths BS Bs BSCK KS Ks KTS Kts LS DS NCS NSƯT NSND NGƯT NGND NNƯT TTƯT TTND CKI CKII tr Tr',
    'Mr Mrs Ms Dr Prof St Sen Gen Gov Rep Capt Col Lt vs',
    'г ул им проф акад стр см',
  ].flatMap(line => line.split(' ')),
)
/** And so on: such may well be a sentence's last words. */
const AND_SO_ON = /(?:^|[^\p{L}\p{M}])(?:v\.v|vv|etc|т\.д|т\.п|др)$/iu
/** Letters kept before a full stop are enough to know the abbreviation it may end. */
const LOOK_BACK = 12

/**
 * The sentences of a span, in order, without the white space around them; the first and the last cut where the span cuts them. Made for
 * Vietnamese, English and Russian. Offsets are UTF-16 units; a line break always ends a sentence.
 */
export function sentencesIn(text: string, span: Span): Span[] {
  const found: Span[] = []
  for (let start = lineStart(text, span.start); start < span.end; ) {
    const end = lineEnd(text, start)
    for (const sentence of sentencesOfLine(text, start, end)) {
      const cut = trimmed(text, Math.max(sentence.start, span.start), Math.min(sentence.end, span.end))
      if (cut.start < cut.end) found.push(cut)
    }
    start = end + 1
  }
  return found
}

/** The sentence that an offset stands in. Between two it is the next one of the line, behind the last that; in an empty line it is empty. */
export function sentenceAt(text: string, offset: number): Span {
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) }
  const sentences = sentencesOfLine(text, line.start, line.end)
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1) ?? { start: offset, end: offset }
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}

function sentencesOfLine(text: string, from: number, to: number): Span[] {
  const line = text.slice(from, to)
  const found: Span[] = []
  let start = 0
  const add = (end: number) => {
    const span = trimmed(line, start, end)
    if (span.start < span.end) found.push({ start: from + span.start, end: from + span.end })
    start = end
  }
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length
    if (ends(line, match.index, match[1] ?? '', end)) add(end)
  }
  add(line.length)
  return found
}

/** Whether punctuation at an offset, with all that belongs to it before `after`, is the end of a sentence. */
function ends(line: string, at: number, punctuation: string, after: number): boolean {
  if (follows(GOES_ON, line, after)) return false
  if (punctuation !== '.') return true
  const before = line.slice(Math.max(0, at - LOOK_BACK), at)
  if (AND_SO_ON.test(before) || YEAR.test(before)) return follows(CAPITAL, line, after)
  if (at <= LOOK_BACK && LIST_NUMBER.test(before)) return false
  const word = WORD_BEFORE.exec(before)?.[0] ?? ''
  return !INITIAL.test(word) && !BEFORE_NAMES.has(word)
}

function follows(pattern: RegExp, line: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(line)
}

function trimmed(text: string, start: number, end: number): Span {
  let low = start
  let high = end
  while (low < high && /\s/u.test(text.charAt(low))) low++
  while (low < high && /\s/u.test(text.charAt(high - 1))) high--
  return { start: low, end: high }
}

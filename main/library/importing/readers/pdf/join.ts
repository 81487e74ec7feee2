import { isVietnameseSyllable } from '../../../text/vietnamese.ts'

const HYPHEN = /(?<=\p{L})[-\u00ad\u2010]$/u

/**
 * Two lines of a paragraph as they are to stand one behind the other. A hyphen that only the end of the line brought about is taken out; one between two Vietnamese syllables, or
 * before a capital, is part of the word.
 */
export function joint(first: string, second: string): [first: string, second: string] {
  const [start, next] = [first.trimEnd(), second.trimStart()]
  if (!HYPHEN.test(start) || !/^[\p{L}\p{N}]/u.test(next)) return [`${start} `, next]
  const before = /[\p{L}\p{M}]+$/u.exec(start.slice(0, -1))?.[0] ?? ''
  const after = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
  const isOwn = !/^\p{Ll}/u.test(next) || (isVietnameseSyllable(before) && isVietnameseSyllable(after))
  return [isOwn && !start.endsWith('\u00ad') ? start : start.slice(0, -1), next]
}

/** The same as one line. */
export const joinLines = (first: string, second: string): string => joint(first, second).join('')

import { runInNewContext } from 'node:vm'
import { MOST_FOUND } from '../../../preload/model.ts'
import { REGEX_FLAGS } from './parse.ts'
import type { FoundSpan } from './word-spans.ts'

const EVERY_MATCH = `
  const spans = []
  for (const match of text.matchAll(new RegExp(source, flags))) {
    if (match[0] === '') continue
    spans.push([match.index, match.index + match[0].length])
    if (spans.length >= most) break
  }
  JSON.stringify(spans)`

/**
 * Where a regular expression matches in a text, at most `MOST_FOUND` times; null when it took longer than `milliseconds`. The engine
 * itself is stopped then, whatever it is caught in.
 */
export async function regexSpans(text: string, source: string, milliseconds: number): Promise<FoundSpan[] | null> {
  const given = { text, source: source.normalize('NFC'), flags: REGEX_FLAGS, most: MOST_FOUND }
  try {
    return JSON.parse(runInNewContext(EVERY_MATCH, given, { timeout: Math.max(1, Math.ceil(milliseconds)) }))
  } catch (error) {
    if (isTimeout(error)) return null
    throw error
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

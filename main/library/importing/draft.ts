import type { Block, Mark, Precision } from '../../../preload/model.ts'
import { boundaryBefore } from '../text/graphemes.ts'
import { normalise } from '../text/normal-form.ts'

/** An article as read from a source, not yet stored. The text is in normal form; blocks and marks are spans over it. */
export interface Draft {
  title: string
  byline: string | null
  outlet: string | null
  url: string | null
  published: string | null
  precision: Precision | null
  language: string
  text: string
  blocks: Block[]
  marks: Mark[]
}

/** What one format's reader found; a title or language that the source does not tell is found out afterwards. */
export interface Reading extends Omit<Draft, 'title' | 'language'> {
  title: string | null
  language: string | null
}

/** What a format's reader is given: the bytes of a source and the name they came under. */
export interface Source {
  name: string
  bytes: Uint8Array
}

/** A value of metadata on one line, in normal form and cut to `limit` UTF-16 units; null when there is nothing in it. */
export function oneLine(value: unknown, limit = 2000): string | null {
  if (typeof value !== 'string') return null
  const line = normalise(value).replace(/\s+/gu, ' ').trim()
  return line === '' ? null : line.slice(0, boundaryBefore(line, Math.min(limit, line.length))).trim()
}

/** A web or mail address in its standard form, relative ones taken from `base`; null for every other scheme and for what is no address. */
export function safeAddress(value: unknown, base?: string | null): string | null {
  const line = oneLine(value)
  if (line === null || !URL.canParse(line, base ?? undefined)) return null
  const { protocol, href } = new URL(line, base ?? undefined)
  return ['http:', 'https:', 'mailto:'].includes(protocol) && href.length <= 2000 ? href : null
}

/** Like `safeAddress`, for pages only. */
export function pageAddress(value: unknown): string | null {
  const address = safeAddress(value)
  return address?.startsWith('http') ? address : null
}

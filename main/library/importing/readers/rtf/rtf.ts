import type { Reading, Source } from '../../draft.ts'
import { damaged } from '../../failure.ts'
import { compose, type Piece } from '../compose.ts'
import { documentWith } from '../markdown/properties.ts'
import { piecesWithoutMojibake } from '../mojibake.ts'
import { byteOf } from './fonts.ts'
import { openPage } from './page.ts'
import { flush, put, type RtfState, type RtfWalk } from './state.ts'
import { type RtfToken, rtfTokens } from './tokens.ts'
import { PLAIN_PARAGRAPH, SILENT, STARRED, WORDS } from './words.ts'

/** Whether bytes begin as a document in RTF does. */
export const isRtf = (bytes: Uint8Array): boolean => /^\s*\{\\rtf/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))

/** Reads a document in the Rich Text Format (RTF 1.9.1): its text with the kinds of its paragraphs, and what its properties tell. */
export function readRtf({ bytes }: Source): Reading {
  if (!isRtf(bytes)) throw damaged()
  const walk = begin()
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) take(walk, token)
  flush(walk)
  while (walk.states.length > 0) leave(walk)
  const { page, paragraph } = walk.state
  const notes = walk.notes.map((text, index): Piece => ({ type: 'item', level: 1, runs: [{ text: `${index + 1}. ${text}` }] }))
  const { title, author } = walk.info
  return documentWith(compose(piecesWithoutMojibake([...page.pieces(paragraph), ...notes])), {
    title,
    creator: author,
    created: createdOf(walk.info),
  })
}

function createdOf({ year, month, day, hour, minute }: RtfWalk['info']): string | null {
  if (year === undefined) return null
  return hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}`
}

function begin(): RtfWalk {
  const state: RtfState = {
    skip: false,
    starred: false,
    zone: 'body',
    capture: null,
    page: openPage(),
    paragraph: PLAIN_PARAGRAPH,
    style: {},
    hidden: false,
    font: 0,
    uc: 1,
    field: { instruction: '' },
    atEnd: null,
  }
  const empty = { states: [], fonts: new Map(), styles: new Map(), bytes: [], notes: [], info: {} }
  return { ...empty, state, style: 0, codePage: 1252, defaultFont: 0, toSkip: 0 }
}

function take(walk: RtfWalk, token: RtfToken): void {
  switch (token.kind) {
    case 'open':
      flush(walk)
      walk.toSkip = 0
      walk.states.push(walk.state)
      walk.state = { ...walk.state, starred: false, atEnd: null }
      break
    case 'close':
      flush(walk)
      walk.toSkip = 0
      leave(walk)
      break
    case 'byte':
      if (walk.toSkip > 0) walk.toSkip -= 1
      else walk.bytes.push(token.byte)
      break
    case 'text':
      takeText(walk, token.text)
      break
    case 'word':
      takeWord(walk, token.word, token.value)
  }
}

function leave(walk: RtfWalk): void {
  if (walk.state.skip === false) walk.state.atEnd?.()
  walk.state = walk.states.pop() ?? walk.state
}

function takeText(walk: RtfWalk, text: string): void {
  const shown = text.slice(walk.toSkip)
  walk.toSkip = Math.max(0, walk.toSkip - text.length)
  for (let at = 0; at < shown.length; at++) walk.bytes.push(shown.charCodeAt(at))
}

function takeWord(walk: RtfWalk, word: string, value: number | null): void {
  const { state } = walk
  if (word === 'u') {
    takeUnicode(walk, value ?? 0)
    return
  }
  flush(walk)
  if (word === '*') state.starred = true
  else if (word === 'ud' && state.skip === 'upr') state.skip = false
  else if (word === 'upr') state.skip ||= 'upr'
  else if ((state.starred && !STARRED.has(word)) || SILENT.has(word)) state.skip = true
  else if (state.skip === false) WORDS.get(word)?.(walk, value)
  if (word !== '*') state.starred = false
}

/** A character is given as a signed number of 16 bits. Some fonts mean another one by it. */
function takeUnicode(walk: RtfWalk, value: number): void {
  const char = String.fromCharCode(value & 0xffff)
  const byte = byteOf(char, walk.fonts.get(walk.state.font))
  if (byte !== null) walk.bytes.push(byte)
  else {
    flush(walk)
    put(walk, char)
  }
  walk.toSkip = walk.state.uc
}

import type { Style } from '../compose.ts'
import { type RtfFont, readBytes } from './fonts.ts'
import type { RtfPage, RtfParagraph } from './page.ts'

/** What a group inherits from the one around it and loses at its end. */
export interface RtfState {
  /** Nothing in it is read; `upr`: but for its half in Unicode. */
  skip: boolean | 'upr'
  /** The next control word may be one that old readers pass over. */
  starred: boolean
  zone: 'body' | 'fonts' | 'styles' | 'info' | 'created'
  /** Where text goes instead of the page. */
  capture: { text: string } | null
  page: RtfPage
  paragraph: RtfParagraph
  style: Style
  hidden: boolean
  font: number
  /** How many characters stand behind each one in Unicode, for readers that know none. */
  uc: number
  field: { instruction: string }
  /** What is to be done at the end of the group. */
  atEnd: (() => void) | null
}

/** A document of which a part was read. */
export interface RtfWalk {
  states: RtfState[]
  state: RtfState
  fonts: Map<number, RtfFont>
  styles: Map<number, { name: string; outline: number | null }>
  /** The style of the style sheet that is being read. */
  style: number
  codePage: number
  defaultFont: number
  bytes: number[]
  /** Characters that are still to be passed over behind one in Unicode. */
  toSkip: number
  notes: string[]
  info: Record<string, string>
}

/** Puts down the bytes that were read, now that nothing more belongs to them. */
export function flush(walk: RtfWalk): void {
  if (walk.bytes.length === 0) return
  const text = readBytes(walk.bytes, walk.fonts.get(walk.state.font), walk.codePage)
  walk.bytes = []
  put(walk, text)
}

/** Characters of private use stand for bullets and drawings. */
const PRIVATE = /[\ue000-\uf8ff]/gu

/** Puts down characters where the group wants them. */
export function put(walk: RtfWalk, text: string): void {
  const { state } = walk
  if (state.skip !== false || state.hidden) return
  if (state.capture) state.capture.text += text
  else if (state.zone === 'fonts') nameFont(walk, text)
  else if (state.zone === 'styles') nameStyle(walk, text)
  else if (state.zone === 'body') state.page.write(text.replace(PRIVATE, ' '), state.style)
}

function nameFont({ fonts, state }: RtfWalk, text: string): void {
  const font = fonts.get(state.font)
  if (font) font.name = (font.name + text).replace(/;.*$/u, '').trim()
}

function nameStyle(walk: RtfWalk, text: string): void {
  const { name = '', outline = null } = walk.styles.get(walk.style) ?? {}
  walk.styles.set(walk.style, { name: (name + text).replace(/;\s*$/u, ''), outline })
}

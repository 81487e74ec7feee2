import { safeAddress } from '../../draft.ts'
import { kindOfStyle } from '../style-names.ts'
import { openPage, type RtfParagraph } from './page.ts'
import { put, type RtfState, type RtfWalk } from './state.ts'

type Act = (walk: RtfWalk, value: number | null) => void

/** How every paragraph is until something is said about it. */
export const PLAIN_PARAGRAPH: RtfParagraph = { kind: null, inTable: false, depth: 1, listLevel: 0 }

const CHARACTERS: Record<string, string> = {
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '-',
}

const isOn = (value: number | null) => value !== 0

const onParagraph = (change: (walk: RtfWalk, value: number | null) => Partial<RtfParagraph>): Act => {
  return (walk, value) => {
    if (walk.state.zone === 'body') walk.state.paragraph = { ...walk.state.paragraph, ...change(walk, value) }
  }
}

const style =
  (name: 'bold' | 'italic'): Act =>
  ({ state }, value) => {
    state.style = { ...state.style, [name]: isOn(value) }
  }

const zone =
  (name: RtfState['zone']): Act =>
  ({ state }) => {
    state.zone = name
  }

const endParagraph: Act = ({ state: { page, paragraph, zone, capture } }) => {
  if (zone === 'body' && !capture) page.endParagraph(paragraph)
}

/** Text of the group is taken aside, for something to be done with it at the end. */
function captured(walk: RtfWalk, use: (text: string) => void): void {
  const capture = { text: '' }
  walk.state.capture = capture
  walk.state.atEnd = () => use(capture.text)
}

const property: (name: string) => Act = name => walk => {
  if (walk.state.zone === 'info') captured(walk, text => Object.assign(walk.info, { [name]: text }))
}

const inDate: (name: string) => Act = name => (walk, value) => {
  if (walk.state.zone === 'created') walk.info[name] = String(value ?? '').padStart(2, '0')
}

const marker: Act = walk => {
  const { page } = walk.state
  // Numbers are part of the text, since others refer to them; bullets are not.
  captured(walk, text => page.mark(/[\p{L}\p{N}]/u.test(text) ? `${text.trim()} ` : ''))
}

const box: Act = ({ state }) => {
  const outer = state.page
  state.page = openPage()
  state.paragraph = PLAIN_PARAGRAPH
  const { page } = state
  state.atEnd = () => outer.putBelow(page.pieces(PLAIN_PARAGRAPH))
}

const note: Act = walk => {
  const index = walk.notes.push('') - 1
  put(walk, `[${index + 1}]`)
  const page = openPage()
  Object.assign(walk.state, { page, paragraph: PLAIN_PARAGRAPH })
  walk.state.atEnd = () => {
    const lines = page.pieces(PLAIN_PARAGRAPH).map(({ runs }) => runs.map(run => run.text).join(''))
    walk.notes[index] = lines.join(' ').trim()
  }
}

const font: Act = (walk, value) => {
  walk.state.font = value ?? 0
  if (walk.state.zone === 'fonts') walk.fonts.set(value ?? 0, { name: '', charset: 1 })
}

const defaultFont: Act = (walk, value) => {
  walk.defaultFont = value ?? 0
  walk.state.font = value ?? 0
}

const namedStyle: Act = (walk, value) => {
  if (walk.state.zone === 'styles') {
    walk.style = value ?? 0
    walk.styles.set(walk.style, { name: '', outline: null })
    return
  }
  const { name = '', outline = null } = walk.styles.get(value ?? 0) ?? {}
  const heading = outline === null ? null : { type: 'heading' as const, level: Math.min(6, outline + 1) }
  walk.state.paragraph = { ...walk.state.paragraph, kind: kindOfStyle(name) ?? heading }
}

const outline: Act = (walk, value) => {
  if (value === null || value < 0 || value > 8) return
  const { paragraph } = walk.state
  const known = walk.styles.get(walk.style)
  if (walk.state.zone !== 'styles')
    walk.state.paragraph = { ...paragraph, kind: paragraph.kind ?? { type: 'heading', level: Math.min(6, value + 1) } }
  else if (known) known.outline = value
}

const link: Act = ({ state }) => {
  const address = /HYPERLINK\s+"(?<address>[^"]+)"/u.exec(state.field.instruction)?.groups?.address
  const href = safeAddress(address)
  if (href !== null) state.style = { ...state.style, href }
}

/** What control words do that say something about the text. */
export const WORDS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...Object.entries(CHARACTERS).map(([word, char]): [string, Act] => [word, walk => put(walk, char)]),
  ['par', endParagraph],
  ['sect', endParagraph],
  ['line', endParagraph],
  ['pard', onParagraph(() => PLAIN_PARAGRAPH)],
  ['intbl', onParagraph(() => ({ inTable: true }))],
  ['itap', onParagraph((_, value) => ({ depth: value ?? 1 }))],
  ['ilvl', onParagraph((_, value) => ({ listLevel: Math.min(8, Math.max(0, value ?? 0)) }))],
  ['s', namedStyle],
  ['outlinelevel', outline],
  ['cell', ({ state: { page, paragraph } }) => page.endCell(paragraph)],
  ['nestcell', ({ state: { page, paragraph } }) => page.endNestedCell(paragraph)],
  ['nestrow', ({ state: { page } }) => page.endNestedRow()],
  ['row', ({ state: { page } }) => page.endRow()],
  ['b', style('bold')],
  ['i', style('italic')],
  ['v', ({ state }, value) => void Object.assign(state, { hidden: isOn(value) })],
  ['deleted', ({ state }, value) => void Object.assign(state, { hidden: isOn(value) })],
  [
    'plain',
    ({ state, defaultFont }) =>
      void Object.assign(state, { style: state.style.href ? { href: state.style.href } : {}, hidden: false, font: defaultFont }),
  ],
  ['f', font],
  ['fcharset', (walk, value) => void Object.assign(walk.fonts.get(walk.state.font) ?? {}, { charset: value ?? 0 })],
  ['uc', ({ state }, value) => void Object.assign(state, { uc: Math.max(0, value ?? 1) })],
  ['ansicpg', (walk, value) => void Object.assign(walk, { codePage: value ?? 1252 })],
  ['deff', defaultFont],
  ['fonttbl', zone('fonts')],
  ['stylesheet', zone('styles')],
  ['info', zone('info')],
  ['creatim', zone('created')],
  ['title', property('title')],
  ['author', property('author')],
  ['yr', inDate('year')],
  ['mo', inDate('month')],
  ['dy', inDate('day')],
  ['hr', inDate('hour')],
  ['min', inDate('minute')],
  ['listtext', marker],
  ['pntext', marker],
  ['shptxt', box],
  ['dptxbxtext', box],
  ['footnote', note],
  ['field', ({ state }) => void Object.assign(state, { field: { instruction: '' } })],
  ['fldinst', walk => captured(walk, text => Object.assign(walk.state.field, { instruction: text }))],
  ['fldrslt', link],
])

/** Groups that hold no text of the document. */
export const SILENT = new Set(
  `colortbl pict nonshppict objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
  xe tc tcn rxe txe comment doccomm operator company manager subject keywords category hlinkbase revtim printim buptim sp shprslt datafield
  filetbl revtbl annotation atnid atnauthor template private listname nonesttables`.split(/\s+/u),
)

/** Groups that old readers pass over and that are read all the same. */
export const STARRED = new Set([
  'shpinst',
  'shptxt',
  'do',
  'dptxbxtext',
  'ud',
  'fldinst',
  'listtext',
  'pntext',
  'footnote',
  'shppict',
  'nesttableprops',
])

import type { BlockType } from '../../../../../preload/model.ts'
import { safeAddress } from '../../draft.ts'
import type { Piece, Run, Style } from '../compose.ts'
import { listLabel } from '../list-label.ts'

const words = (list: string) => new Set(list.split(' '))

/** Nothing in these is text of an article. */
const SILENT = words(
  'script style noscript template svg annotation annotation-xml head title iframe frame frameset noframes object embed noembed canvas video audio map datalist select textarea input button',
)
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
)
const VERBATIM = words('pre listing plaintext xmp')
/** Deeper trees are no page that anybody wrote; what stands there is read as bare text. */
const DEPTH = 1000

/** Where the walk stands: the kind of block that text here belongs to, and how it is set. */
interface Place {
  type: BlockType
  level?: number
  style: Style
  verbatim: boolean
  depth: number
  /** The list around, which numbers its items. */
  list: { depth: number; next: number | null; kind: string | null } | null
  /** What the item around begins with, until it has begun. */
  item: { marker: string | null } | null
}

interface Walk {
  base: string | null
  silent: Set<string>
  pieces: Piece[]
  open: Piece | null
}

/**
 * Reads the blocks of a tree in their order. Only text and the style of text is taken: no element, attribute or comment gets through
 * but the addresses of links, relative ones made whole by `base`. `silent` names elements to leave out besides.
 */
export function piecesOf(root: Node, base: string | null, silent: Iterable<string> = []): Piece[] {
  const walk: Walk = { base, silent: new Set([...SILENT, ...silent]), pieces: [], open: null }
  visitChildren(walk, root, { type: 'paragraph', style: {}, verbatim: false, depth: 0, list: null, item: null })
  close(walk)
  return walk.pieces
}

function visitChildren(walk: Walk, parent: Node, place: Place): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) write(walk, node.data, place)
    else if (isElement(node)) visit(walk, node, place)
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4
const isElement = (node: Node): node is Element => node.nodeType === 1

function visit(walk: Walk, element: Element, place: Place): void {
  const name = element.localName
  if (walk.silent.has(name) || isHidden(element)) return
  if (name === 'br') breakLine(walk, place)
  else if (place.depth > DEPTH) write(walk, element.textContent ?? '', place)
  else if (!BLOCKS.has(name)) visitChildren(walk, element, placeIn(element, place, walk.base))
  else if (place.type === 'row') visitCell(walk, element, place)
  else visitBlock(walk, element, placeIn(element, place, walk.base))
}

function visitBlock(walk: Walk, element: Element, place: Place): void {
  close(walk)
  visitChildren(walk, element, place)
  close(walk)
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '')
}

/** A line break ends a paragraph, as many pages use it so; what must stay one block it only parts. */
function breakLine(walk: Walk, place: Place): void {
  if (place.verbatim || place.type === 'paragraph' || place.type === 'quotation') close(walk)
  else write(walk, ' ', place)
}

function visitCell(walk: Walk, element: Element, place: Place): void {
  const isCell = element.localName === 'td' || element.localName === 'th'
  write(walk, isCell && walk.open ? ' | ' : ' ', place)
  visitChildren(walk, element, { ...place, depth: place.depth + 1 })
}

function write(walk: Walk, text: string, place: Place): void {
  const lines = place.verbatim ? text.split('\n') : [text]
  for (const [index, line] of lines.entries()) {
    if (index > 0) close(walk)
    append(walk, { ...place.style, text: line }, place)
  }
}

function append(walk: Walk, run: Run, place: Place): void {
  if (!walk.open && run.text.trim() === '') return
  walk.open ??= begin(place)
  walk.open.runs.push(run)
}

/** The first block of an item is the item; more of them are what they are elsewhere. */
function begin({ type, level, item }: Place): Piece {
  if (type === 'item' && item?.marker === null) return { type: 'paragraph', runs: [] }
  const runs = type === 'item' && item?.marker ? [{ text: item.marker }] : []
  if (item) item.marker = null
  return { type, ...(level === undefined ? {} : { level }), runs }
}

function close(walk: Walk): void {
  if (walk.open) walk.pieces.push(walk.open)
  walk.open = null
}

function placeIn(element: Element, place: Place, base: string | null): Place {
  const inner = { ...place, depth: place.depth + 1 }
  const name = element.localName
  const { level: _, ...unlevelled } = inner
  if (/^h[1-6]$/u.test(name)) return { ...inner, type: 'heading', level: Number(name[1]) }
  if (name === 'blockquote') return { ...unlevelled, type: 'quotation' }
  if (name === 'figcaption' || name === 'caption') return { ...unlevelled, type: 'caption' }
  if (name === 'ol' || name === 'ul' || name === 'menu') return { ...inner, list: listIn(element, place) }
  if (name === 'li') return itemIn(element, inner)
  if (name === 'tr') return { ...unlevelled, ...rowIn(element) }
  if (VERBATIM.has(name)) return { ...inner, verbatim: true }
  return { ...inner, style: styleIn(element, place.style, base) }
}

function listIn(element: Element, place: Place): NonNullable<Place['list']> {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
  const next = element.localName === 'ol' ? (Number.isNaN(start) ? 1 : start) : null
  return { depth: (place.list?.depth ?? 0) + 1, next, kind: element.getAttribute('type') }
}

/** Numbers are part of the text, since others refer to them; bullets are not. */
function itemIn(element: Element, place: Place): Place {
  const { list } = place
  const value = Number.parseInt(element.getAttribute('value') ?? '', 10)
  if (list?.next != null && !Number.isNaN(value)) list.next = value
  const marker = list?.next == null ? '' : `${listLabel(list.next++, list.kind)}. `
  return { ...place, type: 'item', level: list?.depth ?? 1, item: { marker } }
}

/** Two or more cells of plain words are a row; other tables only lay out a page, often a picture above its caption. */
function rowIn(row: Element): { type: BlockType } {
  const cells = [...row.children].filter(cell => (cell.textContent ?? '').trim() !== '')
  if (cells.length > 1 && cells.every(isPlainCell)) return { type: 'row' }
  return { type: cells.length === 1 && isPlainCell(cells[0]) && row.closest('table')?.querySelector('img') ? 'caption' : 'paragraph' }
}

function isPlainCell(cell: Element | undefined): boolean {
  return (cell?.querySelectorAll([...BLOCKS].join()).length ?? 0) <= 1 && !cell?.querySelector('table,img')
}

function styleIn(element: Element, style: Style, base: string | null): Style {
  switch (element.localName) {
    case 'b':
    case 'strong':
      return { ...style, bold: true }
    case 'i':
    case 'em':
    case 'cite':
      return { ...style, italic: true }
    case 'a': {
      const href = safeAddress(element.getAttribute('href'), base)
      return href === null ? style : { ...style, href }
    }
  }
  return style
}

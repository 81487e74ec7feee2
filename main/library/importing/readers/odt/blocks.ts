import { safeAddress } from '../../draft.ts'
import type { Piece, Run, Style } from '../compose.ts'
import { pictureDescription } from '../picture-description.ts'
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts'
import { type OdtStyles, stylesOf } from './styles.ts'

/** Nothing in these is text of the document. */
const SILENT = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'sequence-decls',
  'forms',
  'note-citation',
  'ruby-text',
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
])

interface Walk {
  styles: OdtStyles
  pieces: Piece[]
  /** Pieces that wait for the end of the paragraph in which they stand: text boxes, descriptions of pictures. */
  after: Piece[]
  notes: string[]
}

/** Where the walk stands: how deep in lists, of which style, and what the item around begins with until it has begun. */
interface Place {
  level: number
  list: string
  marker: { text: string } | null
}

const OUTSIDE: Place = { level: 0, list: '', marker: null }

/** Reads the blocks of an OpenDocument text in their order (OpenDocument 1.3, part 3); its notes come last. */
export function odtPieces(content: XmlElement, styles: XmlElement | undefined): Piece[] {
  const body = elementIn(content, 'text')
  const walk: Walk = { styles: stylesOf([content, ...(styles ? [styles] : [])]), pieces: [], after: [], notes: [] }
  if (body) visitChildren(walk, body, OUTSIDE)
  const notes = walk.notes.map((note, index): Piece => ({ type: 'item', level: 1, runs: [{ text: `${index + 1}. ${note}` }] }))
  return [...walk.pieces, ...notes]
}

function visitChildren(walk: Walk, parent: XmlElement, place: Place): void {
  for (const child of parent.children) if (typeof child !== 'string') visit(walk, child, place)
}

function visit(walk: Walk, element: XmlElement, place: Place): void {
  if (SILENT.has(element.name)) return
  if (element.name === 'h' || element.name === 'p') visitParagraph(walk, element, place)
  else if (element.name === 'list') visitList(walk, element, place)
  else if (element.name === 'table-row') visitRow(walk, element, place)
  else if (element.name === 'frame') {
    readFrame(walk, element)
    flush(walk)
  } else visitChildren(walk, element, place)
}

function visitParagraph(walk: Walk, element: XmlElement, place: Place): void {
  const runs = runsOf(walk, element, {})
  const isEmpty = runs.every(run => run.text.trim() === '')
  if (!isEmpty) walk.pieces.push({ ...kindOf(walk, element, place), runs: [...markerOf(place), ...runs] })
  flush(walk)
}

function markerOf({ marker }: Place): Run[] {
  const text = marker?.text ?? ''
  if (marker) marker.text = ''
  return text === '' ? [] : [{ text }]
}

function flush(walk: Walk): void {
  walk.pieces.push(...walk.after.splice(0))
}

function kindOf({ styles }: Walk, element: XmlElement, { level, marker }: Place): Pick<Piece, 'type' | 'level'> {
  const kind = styles.kindOf(element.attributes['style-name'] ?? '')
  if (element.name === 'h') return { type: 'heading', level: Math.min(6, Math.max(1, Number(element.attributes['outline-level']) || 1)) }
  if (kind !== null) return kind
  return level > 0 && marker ? { type: 'item', level } : { type: 'paragraph' }
}

/** Numbers are part of the text, since others refer to them; bullets are not. */
function visitList(walk: Walk, list: XmlElement, place: Place): void {
  const level = place.level + 1
  const style = list.attributes['style-name'] ?? place.list
  const isNumbered = walk.styles.isNumbered(style, level)
  let number = list.attributes['continue-numbering'] === 'true' || list.attributes['continue-list'] ? walk.styles.last(style, level) : 0
  for (const item of list.children) {
    if (typeof item === 'string') continue
    if (item.name === 'list-item') number = Number(item.attributes['start-value']) || number + 1
    visitChildren(walk, item, { level, list: style, marker: { text: isNumbered && item.name === 'list-item' ? `${number}. ` : '' } })
  }
  walk.styles.reached(style, level, number)
}

/** Two or more cells of single paragraphs are a row; other tables lay out a page. */
function visitRow(walk: Walk, row: XmlElement, place: Place): void {
  const cells = row.children
    .filter(cell => typeof cell !== 'string')
    .filter(cell => cell.name === 'table-cell' && textIn(cell).trim() !== '')
  const isPlain = cells.every(cell => [...elementsIn(cell, 'p')].length <= 1 && !elementIn(cell, 'list') && !elementIn(cell, 'frame'))
  if (cells.length < 2 || !isPlain) {
    visitChildren(walk, row, place)
    return
  }
  const runs = cells.flatMap((cell, index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...runsOf(walk, cell, {})])
  walk.pieces.push({ type: 'row', runs })
  flush(walk)
}

function runsOf(walk: Walk, parent: XmlElement, style: Style): Run[] {
  return parent.children.flatMap(child => (typeof child === 'string' ? [{ ...style, text: child }] : runsIn(walk, child, style)))
}

function runsIn(walk: Walk, element: XmlElement, style: Style): Run[] {
  if (SILENT.has(element.name)) return []
  switch (element.name) {
    case 's':
    case 'tab':
    case 'line-break':
      return [{ ...style, text: ' ' }]
    case 'a': {
      const href = safeAddress(element.attributes.href)
      return runsOf(walk, element, href === null ? style : { ...style, href })
    }
    case 'span':
      return runsOf(walk, element, { ...style, ...walk.styles.characters(element.attributes['style-name'] ?? '') })
    case 'note':
      walk.notes.push(textOfNote(element))
      return [{ ...style, text: `[${walk.notes.length}]` }]
    case 'frame':
      readFrame(walk, element)
      return []
  }
  return runsOf(walk, element, style)
}

const textOfNote = (note: XmlElement) => [...elementsIn(note, 'p')].map(textIn).join(' ')

/** A box of text holds blocks, a picture's caption for the most part; a picture is dropped but for what describes it. */
function readFrame(walk: Walk, frame: XmlElement): void {
  const inside: Walk = { ...walk, pieces: [], after: [] }
  for (const box of frame.children) if (typeof box !== 'string' && box.name === 'text-box') visitChildren(inside, box, OUTSIDE)
  const description = pictureDescription(textIn(childOf(frame, 'desc')) || textIn(childOf(frame, 'title')))
  if (description !== null) walk.after.push({ type: 'caption', runs: [{ text: description }] })
  walk.after.push(...inside.pieces)
}

const childOf = (parent: XmlElement, name: string) =>
  parent.children.filter(child => typeof child !== 'string').find(child => child.name === name)

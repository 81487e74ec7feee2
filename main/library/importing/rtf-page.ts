import type { Piece, Run, Style } from './compose.ts'

/** What a paragraph is, as its properties say. */
export interface RtfParagraph {
  kind: Pick<Piece, 'type' | 'level'> | null
  inTable: boolean
  listLevel: number
}

/** Takes the text of a document, or of a box or note in it, as it comes, and makes blocks of it. */
export interface RtfPage {
  write(text: string, style: Style): void
  /** What a list puts before an item; makes the paragraph an item. */
  mark(marker: string): void
  endParagraph(paragraph: RtfParagraph): void
  endCell(paragraph: RtfParagraph): void
  endRow(): void
  /** Blocks that come below the paragraph in which they stand. */
  putBelow(pieces: Piece[]): void
  pieces(paragraph: RtfParagraph): Piece[]
}

/** Begins without a text. */
export function openPage(): RtfPage {
  const done: Piece[] = []
  let runs: Run[] = []
  let marker: string | null = null
  let below: Piece[] = []
  /** Of the row that is being read: the cells that are whole, and the paragraphs of the one that is not. */
  let cells: Piece[][] = []
  let cell: Piece[] = []

  function paragraphOf({ kind, listLevel }: RtfParagraph): Piece[] {
    const own = marker === null ? { type: 'paragraph' as const } : { type: 'item' as const, level: listLevel + 1 }
    const words = runs.some(run => run.text.trim() !== '')
    const made: Piece[] = words ? [{ ...(kind ?? own), runs: marker ? [{ text: marker }, ...runs] : runs }] : []
    const all = [...made, ...below]
    runs = []
    below = []
    marker = null
    return all
  }

  function endRow(): void {
    const full = [...cells, cell].filter(pieces => pieces.length > 0)
    const isPlain = full.length > 1 && full.every(pieces => pieces.length === 1)
    if (isPlain)
      done.push({ type: 'row', runs: full.flatMap(([piece], index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...(piece?.runs ?? [])]) })
    else done.push(...full.flat())
    cells = []
    cell = []
  }

  function endParagraph(paragraph: RtfParagraph): void {
    if (paragraph.inTable) cell.push(...paragraphOf(paragraph))
    else {
      endRow()
      done.push(...paragraphOf(paragraph))
    }
  }

  return {
    write: (text, style) => {
      const last = runs.at(-1)
      if (last && last.bold === style.bold && last.italic === style.italic && last.href === style.href) last.text += text
      else runs.push({ ...style, text })
    },
    mark: text => {
      marker = text
    },
    endParagraph,
    endCell: paragraph => {
      cells.push([...cell, ...paragraphOf(paragraph)])
      cell = []
    },
    endRow,
    putBelow: pieces => {
      below.push(...pieces)
    },
    pieces: paragraph => {
      endParagraph(paragraph)
      endRow()
      return done
    },
  }
}

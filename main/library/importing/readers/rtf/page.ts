import type { Piece, Run, Style } from '../compose.ts'

/** What a paragraph is, as its properties say. */
export interface RtfParagraph {
  kind: Pick<Piece, 'type' | 'level'> | null
  inTable: boolean
  /** In how many tables it stands, one in the cell of the other. */
  depth: number
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
  /** The same for a table in a cell; tables deeper inside are of that one. */
  endNestedCell(paragraph: RtfParagraph): void
  endNestedRow(): void
  /** Blocks that come below the paragraph in which they stand. */
  putBelow(pieces: Piece[]): void
  pieces(paragraph: RtfParagraph): Piece[]
}

/** Cells of one paragraph each are a row, others are what stands in them. */
function rowOf(cells: Piece[][]): Piece[] {
  const full = cells.filter(pieces => pieces.length > 0)
  const isPlain = full.length > 1 && full.every(pieces => pieces.length === 1)
  if (!isPlain) return full.flat()
  return [{ type: 'row', runs: full.flatMap(([piece], index) => [...(index > 0 ? [{ text: ' | ' }] : []), ...(piece?.runs ?? [])]) }]
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
  /** The same of a table in that cell. */
  let innerCells: Piece[][] = []
  let innerCell: Piece[] = []

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
    endNestedRow()
    done.push(...rowOf([...cells, cell]))
    cells = []
    cell = []
  }

  function endNestedRow(): void {
    cell.push(...rowOf([...innerCells, innerCell]))
    innerCells = []
    innerCell = []
  }

  function endParagraph(paragraph: RtfParagraph): void {
    if (paragraph.inTable) (paragraph.depth > 1 ? innerCell : cell).push(...paragraphOf(paragraph))
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
      endNestedRow()
      cells.push([...cell, ...paragraphOf(paragraph)])
      cell = []
    },
    endRow,
    endNestedCell: paragraph => {
      innerCells.push([...innerCell, ...paragraphOf(paragraph)])
      innerCell = []
    },
    endNestedRow,
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

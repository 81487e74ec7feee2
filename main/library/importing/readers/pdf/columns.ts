import { isBeside, type PdfLine } from './lines.ts'

/** So many lines make a column. */
const FEWEST = 3
/** Lines of prose fill so much of their column. */
const FILLED = 0.55
/** Headlines are larger than what is usual on the page by this. */
const LARGER = 1.15
/** The least room between columns, in points. */
const GUTTER = 4

/**
 * The lines of a page in the order in which they are read, one column after the other: what stands across the columns, such as a headline,
 * parts those above from those below.
 */
export function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  if (lines.length === 0) return []
  const gutter = gutterIn(lines)
  if (gutter === null) return [rowsOf(lines)]
  return bandsOf(lines, gutter).flatMap(({ across, left, right }) => [
    ...(across.length > 0 ? [rowsOf(across)] : []),
    ...columnsOf(left),
    ...columnsOf(right),
  ])
}

/** A part of a page: what stands across its columns, and the columns below. */
type Band = Record<'across' | 'left' | 'right', PdfLine[]>

function bandsOf(lines: readonly PdfLine[], gutter: number): Band[] {
  const bands: Band[] = []
  const usual = medianOf(lines.map(({ size }) => size))
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    let band = bands.at(-1)
    const side = band && goesOnAcross(band, line, usual) ? 'across' : sideOf(line, gutter)
    if (!band || (side === 'across' && band.left.length + band.right.length > 0)) {
      band = { across: [], left: [], right: [] }
      bands.push(band)
    }
    band[side].push(line)
  }
  return bands
}

/** Whether a line is the end of a headline that stands across the columns, too short to do so itself. */
function goesOnAcross({ across, left, right }: Band, line: PdfLine, usual: number): boolean {
  const last = across.at(-1)
  if (!last || left.length + right.length > 0 || line.size < LARGER * usual) return false
  return Math.abs(line.size - last.size) < 0.08 * last.size && line.y - last.y < 1.6 * line.size
}

const sideOf = (line: PdfLine, gutter: number) => (line.right <= gutter - GUTTER ? 'left' : line.x >= gutter - 1 ? 'right' : 'across')

/** Where a right column begins, when there are columns that lines of prose fill; few lines may cross it. */
function gutterIn(lines: readonly PdfLine[]): number | null {
  if (lines.length < 2 * FEWEST) return null
  const left = Math.min(...lines.map(line => line.x))
  const right = Math.max(...lines.map(line => line.right))
  const starts = [...new Set(lines.map(line => Math.round(line.x)))].filter(
    x => x > left + 0.2 * (right - left) && x < left + 0.8 * (right - left),
  )
  let best: { gutter: number; across: number } | null = null
  for (const gutter of starts.slice(0, 200)) {
    const on = (side: ReturnType<typeof sideOf>) => lines.filter(line => sideOf(line, gutter) === side)
    const [lefts, rights] = [on('left'), on('right')]
    const across = lines.length - lefts.length - rights.length
    if (Math.min(lefts.length, rights.length) < FEWEST || across > lines.length / 3) continue
    if (medianWidth(lefts) < FILLED * (gutter - left) || medianWidth(rights) < FILLED * (right - gutter)) continue
    if (!best || across < best.across) best = { gutter, across }
  }
  return best?.gutter ?? null
}

const medianWidth = (lines: readonly PdfLine[]): number => medianOf(lines.map(line => line.right - line.x))

function medianOf(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Lines beside each other inside one column are a table where several such follow each other, else one line with a wide gap. */
function rowsOf(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[][] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] && isBeside(row[0], line)) row.push(line)
    else rows.push([line])
  }
  return rows.map((row, index) => {
    const isTable = row.length > 1 && ((rows[index - 1]?.length ?? 0) > 1 || (rows[index + 1]?.length ?? 0) > 1)
    return together(
      row.sort((a, b) => a.x - b.x),
      isTable,
    )
  })
}

function together(row: PdfLine[], isTable: boolean): PdfLine {
  const [first] = row as [PdfLine]
  const text = row.map(line => line.text.trim()).join(isTable ? ' | ' : ' ')
  return { ...first, text, right: Math.max(...row.map(line => line.right)), ...(isTable && { isRow: true as const }) }
}

import { readXmlText, type XmlElement } from './xml.ts'

/** UTF-16 units that are read before others get their turn. */
const LOT = 500_000

/** The end of an opening tag; that sign may stand in its attributes too. */
const TAG_END = /(?:[^<>"']|"[^"]*"|'[^']*')*>/uy

/**
 * The same as `readXmlText`, for a large document whose root holds containers of many elements: now and then it yields, between two of these. What
 * stands right in the root and is no element is passed over. Throws as that does.
 */
export function* readXmlInLots(text: string): Generator<void, XmlElement> {
  const cuts = [...cutsIn(text)]
  const [root] = cuts
  if (!root) return readXmlText(text)
  const element = emptied(text, root)
  let container: XmlElement | undefined
  let read = 0
  for (const cut of cuts.slice(1)) {
    if (cut.kind === 'container') {
      container = emptied(text, cut)
      element.children.push(container)
    } else {
      // Characters that stand in no element would be passed over.
      const [lot] = readXmlText(`<lot>${text.slice(cut.start, cut.end)}</lot>`).children
      // One by one: as arguments there may be too many.
      for (const child of typeof lot === 'object' ? lot.children : []) container?.children.push(child)
      read += cut.end - cut.start
      if (read < LOT) continue
      read = 0
      yield
    }
  }
  return { name: '', attributes: {}, children: [element] }
}

/** The opening tag of the root or of a container, or some of what is in the container before it. */
interface Cut {
  kind: 'root' | 'container' | 'lot'
  start: number
  end: number
}

/** An element without what is in it. */
function emptied(text: string, { start, end }: Cut): XmlElement {
  const tag = text.slice(start, end).replace(/\/?>$/u, '/>')
  const [element] = readXmlText(tag).children
  return typeof element === 'object' ? element : { name: '', attributes: {}, children: [] }
}

/** Where a document is cut; nowhere when it is not as it is to be, or has a document type: that is for the whole to be told. */
function cutsIn(text: string): Cut[] {
  const cuts: Cut[] = []
  let [depth, lot] = [0, 0]
  for (const tag of tagsIn(text)) {
    if (tag === null) return []
    const { start, end, opens, closes } = tag
    if (opens && depth === 0 && cuts.length > 0) return []
    if (opens && depth < 2) cuts.push({ kind: depth === 0 ? 'root' : 'container', start, end })
    if (opens && depth === 1) lot = end
    depth += (opens ? 1 : 0) - (closes ? 1 : 0)
    if (depth < 0) return []
    const ends = closes && !opens && depth === 1
    if (ends ? start > lot : depth === 2 && end - lot > LOT) {
      cuts.push({ kind: 'lot', start: lot, end: ends ? start : end })
      lot = end
    }
  }
  return depth === 0 ? cuts : []
}

interface Tag {
  start: number
  end: number
  /** An empty element does both. */
  opens: boolean
  closes: boolean
}

/** What is passed over, by how it begins and ends. */
const PASSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The tags of a document in their order; null and no more where there is something that is none. */
function* tagsIn(text: string): Generator<Tag | null> {
  for (let start = text.indexOf('<'); start >= 0; ) {
    const passed = PASSED.find(([begin]) => text.startsWith(begin, start))
    const end = passed ? text.indexOf(passed[1], start + passed[0].length) + passed[1].length : endOfTag(text, start)
    if (end <= start + 1 || text.startsWith('<!D', start)) return yield null
    if (!passed) {
      const closes = text.startsWith('</', start)
      yield { start, end, opens: !closes, closes: closes || text.startsWith('/>', end - 2) }
    }
    start = text.indexOf('<', end)
  }
}

/** Behind the tag that begins somewhere; 0 when it does not end. */
function endOfTag(text: string, start: number): number {
  TAG_END.lastIndex = start + 1
  return TAG_END.test(text) ? TAG_END.lastIndex : 0
}

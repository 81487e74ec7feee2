import type { Style } from '../compose.ts'
import { kindOfStyle } from '../style-names.ts'
import { elementIn, elementsIn, type XmlElement } from '../xml.ts'

/** What the styles of a document say about its blocks. */
export interface OdtStyles {
  /** What paragraphs in a style are, by its name or one that it stands on; null for an ordinary paragraph. */
  kindOf(style: string): ReturnType<typeof kindOfStyle>
  characters(style: string): Style
  isNumbered(list: string, level: number): boolean
  /** The number that a list has reached on a level, for the next one that goes on with it. */
  last(list: string, level: number): number
  reached(list: string, level: number, number: number): void
}

interface Named {
  names: string[]
  parent: string
  characters: Style
}

/** Reads the styles of a document's parts, the automatic ones first. */
export function stylesOf(parts: XmlElement[]): OdtStyles {
  const named = new Map<string, Named>()
  const numbered = new Set<string>()
  const last = new Map<string, number>()
  for (const part of parts) {
    for (const style of elementsIn(part, 'style')) named.set(style.attributes.name ?? '', readStyle(style))
    for (const list of elementsIn(part, 'list-style')) {
      for (const level of elementsIn(list, 'list-level-style-number')) numbered.add(`${list.attributes.name} ${level.attributes.level}`)
    }
  }
  return {
    kindOf: style => kindOf(named, style),
    characters: style => named.get(style)?.characters ?? {},
    isNumbered: (list, level) => numbered.has(`${list} ${level}`),
    last: (list, level) => last.get(`${list} ${level}`) ?? 0,
    reached: (list, level, number) => last.set(`${list} ${level}`, number),
  }
}

function readStyle(style: XmlElement): Named {
  const { name = '', 'display-name': shown = '', 'parent-style-name': parent = '' } = style.attributes
  const { 'font-weight': weight = '', 'font-style': slant = '' } = elementIn(style, 'text-properties')?.attributes ?? {}
  const isBold = weight === 'bold' || Number(weight) >= 600
  return {
    names: [name.replaceAll('_20_', ' '), shown].map(name => name.normalize('NFC')),
    parent,
    characters: { ...(isBold && { bold: true }), ...((slant === 'italic' || slant === 'oblique') && { italic: true }) },
  }
}

/** Programs make a style for each paragraph that differs, standing on the one that was chosen. */
function kindOf(named: Map<string, Named>, style: string): ReturnType<OdtStyles['kindOf']> {
  for (let [at, steps] = [style, 0]; steps < 10 && at !== ''; steps++) {
    const { names = [at], parent = '' } = named.get(at) ?? {}
    const kind = names.map(kindOfStyle).find(kind => kind !== null)
    if (kind) return kind
    at = parent
  }
  return null
}

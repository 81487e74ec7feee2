import type { Colour } from '../../../../../preload/model.ts'
import { readable } from '../../../text/memo-links.ts'
import type { ExportedTheme } from '../exported.ts'
import { guidOf } from './guid.ts'
import type { XmlWriter } from './xml.ts'

/** The light values of the page's palette. */
export const HEX: Record<Colour, string> = {
  yellow: '#F5D90A',
  orange: '#F59F3B',
  red: '#EF6A5E',
  pink: '#EE77B4',
  purple: '#A283E8',
  blue: '#5BA2F0',
  teal: '#36B6B0',
  green: '#63B652',
}

/** The codebook as codes, one inside the other. `notes` says whether codes may name the notes on them. */
export function codesOf(xml: XmlWriter, themes: readonly ExportedTheme[], notes: boolean): string {
  const below = new Map<number | null, ExportedTheme[]>()
  for (const theme of themes) below.set(theme.parentId, [...(below.get(theme.parentId) ?? []), theme])
  const inside = (parent: number | null): string => (below.get(parent) ?? []).map(codeOf).join('')
  const codeOf = ({ id, uuid, name, group, colour, definition, memo }: ExportedTheme): string =>
    `${xml.element(
      'Code',
      { guid: uuid, name, isCodable: !group, color: HEX[colour] },
      xml.said('Description', definition),
      notes && memo !== '' ? xml.element('NoteRef', { targetGUID: guidOf(uuid, 'memo') }) : '',
      inside(id),
    )}\n`
  return xml.container('Codes', inside(null))
}

/** The memos on themes, as notes. */
export const notesOnThemes = (xml: XmlWriter, themes: readonly ExportedTheme[]): string[] =>
  themes.flatMap(({ uuid, name, memo }) => (memo === '' ? [] : [noteOf(xml, { guid: guidOf(uuid, 'memo'), name }, memo)]))

/** A note with its Markdown as people read it. */
export const noteOf = (xml: XmlWriter, attributes: Parameters<XmlWriter['element']>[1], body: string): string =>
  `${xml.element('Note', attributes, `<PlainTextContent>${xml.text(readable(body))}</PlainTextContent>`)}\n`

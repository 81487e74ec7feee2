import type { XmlElement } from './xml.ts'

/** A coding: what something is coded with, and who did that. GUIDs are in lower case, without braces. */
export interface RefiCoding {
  code: string
  user: string
}

/** What selections, sources and notes of a project share. */
interface Coded {
  guid: string
  name: string
  description: string
  codings: RefiCoding[]
  /** GUIDs. */
  notes: string[]
  user: string
  /** ISO 8601 in UTC, where it is told. */
  created: string | undefined
  modified: string | undefined
}

export interface RefiSelection extends Coded {
  start: number
  end: number
}

/** A text, or a note, which is one too. */
export interface RefiSource extends Coded {
  /** Where its text lies, or the text itself. */
  path: string | null
  content: string | null
  selections: RefiSelection[]
  /** GUID of the variable → value. */
  values: Map<string, string>
}

/** A project of REFI-QDA as it stands in its file; what is not read is counted by its name. */
export interface RefiProject {
  /** It is one of ours. */
  own: boolean
  description: string
  /** GUID → name. */
  users: Map<string, string>
  variables: Map<string, string>
  notes: Map<string, RefiSource>
  codes: XmlElement[]
  sources: RefiSource[]
  sets: { guid: string; name: string; sources: string[]; others: number }[]
  ignored: Record<string, number>
}

/** A GUID as it is compared: braces, case and missing dashes do not matter. */
export const guidIn = (value: string | undefined): string =>
  (value ?? '')
    .trim()
    .replace(/^\{|\}$/gu, '')
    .toLowerCase()
    .replace(/^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/u, '$1-$2-$3-$4-$5')

/** The elements right below one, of a name. */
export const childrenOf = (parent: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )

/** The characters right in an element. */
export const saidIn = (parent: XmlElement, name: string): string =>
  childrenOf(parent, name)
    .flatMap(({ children }) => children.filter(child => typeof child === 'string'))
    .join('')

/** Reads the root element of a project. */
export function projectOf(root: XmlElement): RefiProject {
  const inside = (container: string, ...names: string[]) => childrenOf(childrenOf(root, container)[0], ...names)
  const names = (elements: XmlElement[]) => new Map(elements.map(({ attributes: { guid, name } }) => [guidIn(guid), name ?? '']))
  const all = inside('Sources')
  const sources = all.flatMap(textSourceOf)
  const notes = inside('Notes', 'Note').map(sourceOf)
  const byGuid = new Map(notes.map(note => [note.guid, note]))
  const links = inside('Links', 'Link')
  const followed = links.filter(link => follow(link, sources, byGuid))
  return {
    own: root.attributes.origin === 'Collate',
    description: saidIn(root, 'Description'),
    users: names(inside('Users', 'User')),
    variables: names(inside('Variables', 'Variable')),
    notes: byGuid,
    codes: childrenOf(inside('CodeBook', 'Codes')[0], 'Code'),
    sources,
    sets: inside('Sets', 'Set').map(set => ({
      guid: guidIn(set.attributes.guid),
      name: set.attributes.name ?? '',
      sources: childrenOf(set, 'MemberSource').map(({ attributes }) => guidIn(attributes.targetGUID)),
      others: childrenOf(set, 'MemberCode', 'MemberNote').length,
    })),
    ignored: {
      media: all.filter(({ name }) => /^(?:Picture|Audio|Video)Source$/u.test(name)).length,
      areas: all.reduce((sum, source) => sum + (source.name === 'PDFSource' ? childrenOf(source, 'PDFSelection').length : 0), 0),
      cases: inside('Cases', 'Case').length,
      graphs: inside('Graphs', 'Graph').length,
      links: links.length - followed.length,
    },
  }
}

/** Text as such, and that of a PDF, which has the name, codings and notes of the whole. */
function textSourceOf(element: XmlElement): RefiSource[] {
  if (element.name === 'TextSource') return [sourceOf(element)]
  if (element.name !== 'PDFSource') return []
  const whole = sourceOf(element)
  const [text] = childrenOf(element, 'Representation').map(sourceOf)
  if (!text) return [whole]
  const { path, content, selections, codings, notes } = text
  return [{ ...whole, path, content, selections, codings: [...whole.codings, ...codings], notes: [...whole.notes, ...notes] }]
}

/** NVivo ties a note to what it is on by a link. */
function follow({ attributes }: XmlElement, sources: RefiSource[], notes: Map<string, RefiSource>): boolean {
  const [origin, target] = [guidIn(attributes.originGUID), guidIn(attributes.targetGUID)]
  const [note, other] = notes.has(target) ? [target, origin] : [origin, target]
  if (!notes.has(note)) return false
  const on = sources.flatMap(source => [source, ...source.selections]).find(({ guid }) => guid === other)
  on?.notes.push(note)
  return on !== undefined
}

function codedOf(element: XmlElement): Coded {
  const { guid, name = '', creatingUser, creationDateTime, modifiedDateTime } = element.attributes
  return {
    guid: guidIn(guid),
    name,
    description: saidIn(element, 'Description'),
    codings: childrenOf(element, 'Coding').flatMap(coding =>
      childrenOf(coding, 'CodeRef').map(ref => ({
        code: guidIn(ref.attributes.targetGUID),
        user: guidIn(coding.attributes.creatingUser ?? creatingUser),
      })),
    ),
    // A note may be on the coding.
    notes: [element, ...childrenOf(element, 'Coding')].flatMap(parent =>
      childrenOf(parent, 'NoteRef').map(({ attributes }) => guidIn(attributes.targetGUID)),
    ),
    user: guidIn(creatingUser),
    created: timeOf(creationDateTime),
    modified: timeOf(modifiedDateTime),
  }
}

function timeOf(value: string | undefined): string | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

function sourceOf(element: XmlElement): RefiSource {
  const { plainTextPath } = element.attributes
  const content = childrenOf(element, 'PlainTextContent').length > 0 ? saidIn(element, 'PlainTextContent') : null
  return {
    ...codedOf(element),
    path: plainTextPath ?? null,
    content,
    selections: childrenOf(element, 'PlainTextSelection').map(selection => ({
      ...codedOf(selection),
      start: Number(selection.attributes.startPosition),
      end: Number(selection.attributes.endPosition),
    })),
    values: new Map(
      childrenOf(element, 'VariableValue').map(value => {
        const [ref] = childrenOf(value, 'VariableRef')
        const said = childrenOf(value).find(({ name }) => name !== 'VariableRef')
        return [guidIn(ref?.attributes.targetGUID), said ? saidIn(value, said.name) : '']
      }),
    ),
  }
}

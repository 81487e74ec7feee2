import type { XmlElement } from '../xml.ts'

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

/** Says that a project is still being read; it holds nothing. */
export type Looked = { kind: 'looked' }
export const LOOKED: Looked = { kind: 'looked' }

/** Sources that are read before it is told that it goes on. */
const LOT = 100

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
export function* projectOf(root: XmlElement): Generator<Looked, RefiProject> {
  const inside = (container: string, ...names: string[]) => childrenOf(childrenOf(root, container)[0], ...names)
  const names = (elements: XmlElement[]) => new Map(elements.map(({ attributes: { guid, name } }) => [guidIn(guid), name ?? '']))
  const all = inside('Sources')
  const sources = yield* inLots(all, textSourceOf)
  const notes = yield* inLots(inside('Notes', 'Note'), note => [sourceOf(note)])
  const byGuid = new Map(notes.map(note => [note.guid, note]))
  const links = inside('Links', 'Link')
  const followed = followedOf(links, sources, byGuid)
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
      links: links.length - followed,
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

function* inLots<Made>(elements: readonly XmlElement[], make: (element: XmlElement) => Made[]): Generator<Looked, Made[]> {
  const made: Made[] = []
  for (const [at, element] of elements.entries()) {
    made.push(...make(element))
    if (at % LOT === LOT - 1) yield LOOKED
  }
  return made
}

/** NVivo ties a note to what it is on by a link. How many do that. */
function followedOf(links: readonly XmlElement[], sources: readonly RefiSource[], notes: ReadonlyMap<string, RefiSource>): number {
  const things = new Map<string, Coded>()
  // The first of a GUID counts.
  for (const thing of sources.flatMap(source => [source, ...source.selections])) if (!things.has(thing.guid)) things.set(thing.guid, thing)
  let followed = 0
  for (const { attributes } of links) {
    const [origin, target] = [guidIn(attributes.originGUID), guidIn(attributes.targetGUID)]
    const [note, other] = notes.has(target) ? [target, origin] : [origin, target]
    const on = notes.has(note) ? things.get(other) : undefined
    on?.notes.push(note)
    if (on) followed += 1
  }
  return followed
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

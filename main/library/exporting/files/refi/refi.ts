import { readable } from '../../../text/memo-links.ts'
import { openArchive } from '../archive.ts'
import type { Head } from '../exported.ts'
import type { FileWriter } from '../formats.ts'
import { codesOf, notesOnThemes } from './codes.ts'
import { variableGuid } from './guid.ts'
import { leftOut } from './left-out.ts'
import { sourceOf, textName } from './sources.ts'
import { type XmlWriter, xmlWriter } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * A project of REFI-QDA (https://www.qdasoftware.org, version 1.5): a ZIP archive with the texts and one file in XML. Articles are text sources, their
 * details variables, collections sets, themes codes, highlights selections, notes and memos notes. Offsets count code points.
 */
export const refi: FileWriter = {
  async write({ head, articles }, sink) {
    const [xml, archive, left] = [xmlWriter(), openArchive(sink), leftOut(head)]
    const [sources, notes, used] = [[] as string[], notesOnThemes(xml, head.themes), new Set<string>()]
    const members = new Map<number, string[]>(head.collections.map(({ id }) => [id, []]))
    for await (const exported of articles) {
      archive.add(`sources/${textName(exported.article)}`, [exported.text])
      const made = sourceOf(xml, head, exported, used)
      sources.push(made.source)
      notes.push(...made.notes)
      for (const collection of exported.collections) members.get(collection)?.push(exported.article.uuid)
      left.meet(exported)
    }
    archive.add('project.qde', projectOf(xml, head, { sources, notes, used, members }))
    archive.end()
    return left.warnings(xml.lost)
  },
  read: async path => (await import('./read.ts')).factsOfProject(path),
}

interface Written {
  sources: string[]
  notes: string[]
  used: Set<string>
  /** Collection → UUIDs of articles. */
  members: Map<number, string[]>
}

/** The file in its order of elements, piece by piece. */
function* projectOf(xml: XmlWriter, head: Head, { sources, notes, used, members }: Written): Generator<string> {
  const { library, coders, themes } = head
  const root = xml.element('Project', {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: library.name,
    origin: 'Collate',
    creatingUserGUID: coders[0]?.uuid,
  })
  yield HEAD + root.replace(/\/>$/u, '>\n')
  yield xml.container('Users', ...coders.map(({ uuid, name }) => `${xml.element('User', { guid: uuid, name: name || undefined })}\n`))
  yield xml.container('CodeBook', codesOf(xml, themes, true))
  const variables = [...used]
    .toSorted()
    .map(name => `${xml.element('Variable', { guid: variableGuid(name), name, typeOfVariable: 'Text' })}\n`)
  yield xml.container('Variables', ...variables)
  yield* contained('Sources', sources)
  yield* contained('Notes', notes)
  const sets = namedCollections(head).map(({ id, uuid, names }) => {
    const inside = (members.get(id) ?? []).map(targetGUID => xml.element('MemberSource', { targetGUID }))
    return `${xml.element('Set', { guid: uuid, name: nameOfSet(names) }, ...inside)}\n`
  })
  yield xml.container('Sets', ...sets)
  yield `${xml.said('Description', readable(library.memo))}</Project>\n`
}

function* contained(name: string, pieces: string[]): Generator<string> {
  if (pieces.length === 0) return
  yield `<${name}>\n`
  yield* pieces
  yield `</${name}>\n`
}

/** Collections with their names from the root. */
function namedCollections({ collections }: Head) {
  const names = new Map<number | null, string[]>()
  return collections.map(({ id, uuid, parentId, name }) => {
    const own = [...(names.get(parentId) ?? []), name]
    names.set(id, own)
    return { id, uuid, names: own }
  })
}

/** A collection inside others has their names before its own; a stroke in a name is told from those between them. */
const nameOfSet = (names: readonly string[]): string => names.map(name => name.replace(/[\\/]/gu, '\\$&')).join('/')

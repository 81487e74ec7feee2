import { createReadStream, readFileSync } from 'node:fs'
import { entriesOf, piecesOf } from '../../../importing/readers/unzip.ts'
import { codePointsOf } from '../../../text/code-points.ts'
import type { Facts, HighlightFacts } from '../facts.ts'
import { kept } from '../pieces.ts'
import { variableGuid } from './guid.ts'
import { ORPHAN } from './sources.ts'
import { tagsIn } from './tags.ts'

/** It is our own file, and may hold any number of texts. */
const MOST = { entries: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY }

interface Selection extends HighlightFacts {
  themes: string[]
}

/** What a project says when it is read again: each selection is cut out of its text. */
export async function factsOfProject(path: string): Promise<Facts> {
  const bytes = readFileSync(path)
  const files = entriesOf(bytes, MOST)
  const articles: string[] = []
  const themes: string[] = []
  const highlights: Selection[] = []
  const notes = new Map<string, Selection>()
  const orphans = new Set<string>()
  const owner = new Map<string, string>()
  let open: { article: string; text: string; offset(count: number): number } | undefined
  let note: Selection | undefined
  const orphan = variableGuid(ORPHAN)
  for await (const { name, attributes, inside } of tagsIn(piecesOf(bytes, 'project.qde'))) {
    const { guid = '', targetGUID = '' } = attributes
    const parent = inside.at(-1)
    if (name === 'Code') themes.push(guid)
    else if (name === 'TextSource') {
      const text = textOf(files.get((attributes.plainTextPath ?? '').replace('internal://', 'sources/')))
      articles.push(guid)
      open = { article: guid, text, ...codePointsOf(text) }
    } else if (name === 'PlainTextSelection' && open) highlights.push(selectionOf(attributes, open))
    else if (name === 'Note') {
      note = { id: guid, themes: [] }
      notes.set(guid, note)
    } else if (name === 'CodeRef') (inside.includes('Notes') ? note : highlights.at(-1))?.themes.push(targetGUID)
    else if (name === 'NoteRef' && parent === 'TextSource' && open) owner.set(targetGUID, open.article)
    else if (name === 'VariableRef' && targetGUID === orphan && note) orphans.add(note.id)
  }
  const lost = [...notes.values()].flatMap(found => {
    const article = owner.get(found.id)
    // Its words may have had characters that XML cannot hold.
    return orphans.has(found.id) && article !== undefined ? [{ ...found, article }] : []
  })
  return { articles, themes, highlights: [...highlights, ...lost] }
}

function selectionOf(
  { guid = '', startPosition, endPosition }: Record<string, string>,
  { article, text, offset }: { article: string; text: string; offset(count: number): number },
): Selection {
  const [start, end] = [offset(Number(startPosition)), offset(Number(endPosition))]
  return { id: guid, article, start, end, exact: kept(text.slice(start, end)), themes: [] }
}

const textOf = (unpack: (() => Uint8Array) | undefined): string => Buffer.from(unpack?.() ?? []).toString()

/** What a codebook says when it is read again. */
export async function factsOfCodebook(path: string): Promise<Facts> {
  const themes: string[] = []
  for await (const { name, attributes } of tagsIn(createReadStream(path))) if (name === 'Code') themes.push(attributes.guid ?? '')
  return { themes }
}

import type { ImportedHighlight, ImportedTheme } from '../../../../../preload/model.ts'
import { groupBy } from '../../../agreement/group.ts'
import type { ForeignRow } from '../../../db/foreign.ts'
import { NOTHING_TOLD, oneLine, type Part } from '../../draft.ts'
import { countedText } from '../counted-text.ts'
import { nameInside } from '../name-inside.ts'
import { stringOf } from './json-values.ts'
import { themePath } from './theme-path.ts'

/** The tables of a project of Taguette (https://www.taguette.org) that are read. */
export const TAGUETTE_TABLES = ['documents', 'highlights', 'tags', 'highlight_tags'] as const

type Tables = Record<(typeof TAGUETTE_TABLES)[number], ForeignRow[]>

/** A project of Taguette: its tags as themes, its documents with their highlights. */
export async function* readTaguette({ documents, highlights, tags, highlight_tags: tagged }: Tables): AsyncGenerator<Part> {
  const themes = new Map(tags.map(tag => [tag.id, themeOf(tag)]))
  const known = [...themes.values()].filter(theme => theme !== null)
  if (known.length > 0) yield { kind: 'themes', themes: known }
  const pathsOf = (highlight: ForeignRow) =>
    tagged.filter(row => row.highlight_id === highlight.id).flatMap(({ tag_id }) => themes.get(tag_id)?.path ?? [])
  const byDocument = groupBy(highlights, row => row.document_id)
  const { bodyOf } = await import('../html/html.ts')
  for (const [index, document] of documents.entries()) {
    const { text, blocks, at } = countedText(bodyOf(stringOf(document.contents) ?? ''))
    const found = (byDocument.get(document.id) ?? []).map((row): ImportedHighlight => {
      const from = at(Number(row.start_offset), 'start')
      const exact = text.slice(from, at(Number(row.end_offset), 'end'))
      const start = from + exact.length - exact.trimStart().length
      return { exact: exact.trim(), start, end: start + exact.trim().length, note: null, themes: pathsOf(row), colour: null }
    })
    const title = oneLine(document.name, 500)
    yield {
      kind: 'article',
      name: nameInside(title, index),
      reading: {
        ...NOTHING_TOLD,
        title,
        origins: title === null ? {} : { title: 'tool' },
        text,
        blocks,
        marks: [],
        highlights: found.filter(({ exact }) => exact !== ''),
        verbatim: true,
      },
    }
  }
}

/** The parts of the path of a tag are parted by dots. */
function themeOf({ path, description }: ForeignRow): ImportedTheme | null {
  const kept = themePath(...(stringOf(path) ?? '').split('.'))
  return kept === null ? null : { path: kept, colour: null, definition: stringOf(description)?.trim() ?? '' }
}

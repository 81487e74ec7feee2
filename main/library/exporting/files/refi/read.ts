import { readFileSync } from 'node:fs'
import { openProject, utf8 } from '../../../importing/refi-archive.ts'
import { isOrphan } from '../../../importing/refi-highlights.ts'
import { childrenOf, guidIn, type RefiProject, type RefiSource } from '../../../importing/refi-project.ts'
import { readXmlText, type XmlElement } from '../../../importing/xml.ts'
import { codePointsOf } from '../../../text/code-points.ts'
import type { Facts, HighlightFacts } from '../facts.ts'

/** What a project says when it is read again: each selection is cut out of its text. */
export function factsOfProject(path: string): Facts {
  const { project, textOf } = openProject(readFileSync(path))
  return {
    articles: project.sources.map(({ guid }) => guid),
    themes: codesIn(project.codes),
    highlights: project.sources.flatMap(source => highlightsIn(project, source, Buffer.from(textOf(source) ?? '').toString())),
  }
}

function highlightsIn({ notes }: RefiProject, source: RefiSource, text: string): HighlightFacts[] {
  const { offset } = codePointsOf(text)
  const themesOf = ({ codings }: Pick<RefiSource, 'codings'>) => codings.map(({ code }) => code)
  const placed = source.selections.map(selection => {
    const [start, end] = [offset(selection.start), offset(selection.end)]
    return { id: selection.guid, article: source.guid, start, end, exact: text.slice(start, end), themes: themesOf(selection) }
  })
  const orphans = source.notes.flatMap(ref => {
    const note = notes.get(ref)
    // Characters that XML cannot hold may be missing in it.
    return note && isOrphan(note) ? [{ id: note.guid, article: source.guid, themes: themesOf(note) }] : []
  })
  return [...placed, ...orphans]
}

/** What a codebook says when it is read again. */
export function factsOfCodebook(path: string): Facts {
  const [root] = childrenOf(readXmlText(utf8(readFileSync(path))), 'CodeBook')
  return { themes: codesIn(childrenOf(childrenOf(root, 'Codes')[0], 'Code')) }
}

const codesIn = (codes: readonly XmlElement[]): string[] =>
  codes.flatMap(code => [guidIn(code.attributes.guid), ...codesIn(childrenOf(code, 'Code'))])

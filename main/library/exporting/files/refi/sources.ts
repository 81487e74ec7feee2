import type { Article } from '../../../../../preload/model.ts'
import { codePointsOf } from '../../../text/code-points.ts'
import type { ExportedArticle, ExportedHighlight, Head } from '../exported.ts'
import { noteOf } from './codes.ts'
import { guidOf, variableGuid } from './guid.ts'
import type { XmlWriter } from './xml.ts'

/** What is told of an article in variables, by their names; what it does not have is left out. */
export const VARIABLES = {
  outlet: ({ outlet }) => outlet,
  byline: ({ byline }) => byline,
  url: ({ url }) => url,
  published: ({ published }) => published,
  language: ({ language }) => language,
  state: ({ state }) => (state === 'unread' ? null : state),
  starred: ({ starred }) => (starred ? 'yes' : null),
  // A tag is on one line.
  tags: ({ tags }) => tags.join('\n') || null,
} satisfies Record<string, (article: Article) => string | null>

/** The variable that tells the note of a highlight without a place from others: `orphan`, or `quotation` where it is kept as one. */
export const ORPHAN = 'collate-orphan'

/** Where the text of an article lies: a name that goes with the version. */
export const textName = ({ uuid, version }: Article): string => `${guidOf(uuid, `text ${version}`)}.txt`

/** Elements of one article, and the notes on it and its highlights; `used` gathers names of variables. */
export function sourceOf(
  xml: XmlWriter,
  { themes, coders }: Pick<Head, 'themes' | 'coders'>,
  { article, text, memo, highlights }: ExportedArticle,
  used: Set<string>,
): { source: string; notes: string[] } {
  const refs = refsOf(themes, coders)
  const { count } = codePointsOf(text)
  const placed = highlights.filter(({ state }) => state !== 'orphan')
  const orphans = highlights.filter(({ state }) => state === 'orphan')
  const memoGuid = guidOf(article.uuid, 'memo')
  const ref = (targetGUID: string) => xml.element('NoteRef', { targetGUID })
  const source = xml.element(
    'TextSource',
    { guid: article.uuid, name: article.title, plainTextPath: `internal://${textName(article)}`, creationDateTime: article.addedAt },
    '\n',
    ...placed.map(
      highlight =>
        `${xml.element(
          'PlainTextSelection',
          {
            guid: highlight.uuid,
            name: highlight.exact,
            startPosition: count(highlight.start),
            endPosition: count(highlight.end),
            ...refs.made(highlight),
          },
          xml.said('Description', highlight.note ?? ''),
          ...refs.codings(xml, highlight),
          ...noteGuids(highlight).map(ref),
        )}\n`,
    ),
    ...(memo === '' ? [] : [ref(memoGuid)]),
    ...orphans.map(({ uuid }) => ref(uuid)),
    ...Object.entries(VARIABLES).map(([name, told]) => variable(xml, name, told(article), used)),
  )
  return {
    source: `${source}\n`,
    notes: [
      ...(memo === '' ? [] : [noteOf(xml, { guid: memoGuid, name: article.title }, memo)]),
      ...highlights.flatMap(highlight => notesOn(xml, highlight)),
      ...orphans.map(highlight => orphanNote(xml, highlight, refs, used)),
    ],
  }
}

function variable(xml: XmlWriter, name: string, value: string | null, used: Set<string>): string {
  if (value === null) return ''
  used.add(name)
  return xml.element(
    'VariableValue',
    {},
    xml.element('VariableRef', { targetGUID: variableGuid(name) }),
    `<TextValue>${xml.text(value)}</TextValue>`,
  )
}

/** Who made a highlight and when, and what it is tagged with. */
function refsOf(themes: Head['themes'], coders: Head['coders']) {
  const themeUuid = new Map(themes.map(({ id, uuid }) => [id, uuid]))
  const coderUuid = new Map(coders.map(({ id, uuid }) => [id, uuid]))
  return {
    made: ({ coder, createdAt, updatedAt }: ExportedHighlight) => ({
      creatingUser: coderUuid.get(coder.id),
      creationDateTime: createdAt,
      modifiedDateTime: updatedAt,
    }),
    codings: (xml: XmlWriter, { uuid, themeIds, themeCoders }: ExportedHighlight) =>
      themeIds.map((id, index) => {
        const target = themeUuid.get(id) ?? ''
        const by = coderUuid.get(themeCoders[index] ?? 0)
        return xml.element(
          'Coding',
          { guid: guidOf(uuid, `theme ${target}`), creatingUser: by },
          xml.element('CodeRef', { targetGUID: target }),
        )
      }),
  }
}

/** A note stands in the description too, which is all that some programs read; a memo only in a note. */
const noteGuids = ({ uuid, note, memo }: ExportedHighlight): string[] => [
  ...(note ? [guidOf(uuid, 'note')] : []),
  ...(memo === '' ? [] : [guidOf(uuid, 'memo')]),
]

const SHORT = 60

function notesOn(xml: XmlWriter, { uuid, exact, note, memo }: ExportedHighlight): string[] {
  const name = [...exact].slice(0, SHORT).join('')
  return [
    ...(note
      ? [`${xml.element('Note', { guid: guidOf(uuid, 'note'), name }, `<PlainTextContent>${xml.text(note)}</PlainTextContent>`)}\n`]
      : []),
    ...(memo === '' ? [] : [noteOf(xml, { guid: guidOf(uuid, 'memo'), name }, memo)]),
  ]
}

/** A highlight without a place is a note with its words, coded as a whole. */
function orphanNote(xml: XmlWriter, highlight: ExportedHighlight, refs: ReturnType<typeof refsOf>, used: Set<string>): string {
  const { uuid, exact, note, quotation } = highlight
  const element = xml.element(
    'Note',
    { guid: uuid, name: [...exact].slice(0, SHORT).join(''), ...refs.made(highlight) },
    xml.said('Description', note ?? ''),
    `<PlainTextContent>${xml.text(exact)}</PlainTextContent>`,
    ...refs.codings(xml, highlight),
    ...noteGuids(highlight).map(targetGUID => xml.element('NoteRef', { targetGUID })),
    variable(xml, ORPHAN, quotation ? 'quotation' : 'orphan', used),
  )
  return `${element}\n`
}

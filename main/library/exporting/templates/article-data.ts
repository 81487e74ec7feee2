import type { Article, ArticleState } from '../../../../preload/model.ts'
import { articleText, readArticle } from '../../records/articles.ts'
import { collectionsOf } from '../../records/collections.ts'
import { listHighlights } from '../../records/highlights.ts'
import { readMemo } from '../../records/memos.ts'
import { pathsOf } from '../../records/paths.ts'
import { readable } from '../../text/memo-links.ts'
import { asWritten } from '../markdown.ts'
import { sortedTagsOf } from '../tags.ts'
import { lazily } from './lazy.ts'
import { type MarkedBlock, markedBlocks } from './marked-text.ts'
import { articleLink, byPlace, type PassageData, passagesOf } from './passage-data.ts'
import type { Source } from './source.ts'

/** An article as a template sees it. What is not known is null; the memo is Markdown, all else plain text. */
export interface ArticleData {
  /** `a-` and the first eight characters of its UUID. */
  id: string
  uuid: string
  /** By which it is cited, the same as in the export to BibTeX. */
  key: string
  title: string
  byline: string | null
  outlet: string | null
  url: string | null
  /** ISO 8601 as far as it is known: `2023`, `2023-08`, `2023-08-21`. */
  published: string | null
  /** Whether the date was guessed by an import. */
  guessed: boolean
  language: string
  words: number
  state: ArticleState
  starred: boolean
  added: string
  /** Tags of the article itself. */
  tags: string[]
  /** The themes of its passages as tags without `#`, in the order of the alphabet. */
  theme_tags: string[]
  /** Paths of the collections that it is in. */
  collections: string[]
  memo: string
  /** Leads back to it. */
  link: string
  /** Name of its note, without ending. */
  file: string
  /** In order of place, those that lost theirs last. */
  highlights: PassageData[]
  /** Its text, block by block. */
  blocks: MarkedBlock[]
}

/** An article as templates see it. */
export function articleData(source: Source, article: Article): ArticleData {
  const { db } = source
  const { id } = article
  const { uuid, title, byline, outlet, url, published, guessed, language, words, state, starred, addedAt, tags } = article
  const plain = {
    id: `a-${uuid.slice(0, 8)}`,
    uuid,
    title,
    byline,
    outlet,
    url,
    published,
    guessed,
    language,
    words,
    state,
    starred,
    added: addedAt,
    tags,
    link: articleLink(uuid),
  }
  let read: ReturnType<typeof listHighlights> | undefined
  const highlights = () => {
    read ??= listHighlights(db, id).filter(source.isWanted).sort(byPlace)
    return read
  }
  return lazily(plain, {
    key: () => source.keys.get(id) ?? '',
    theme_tags: () => sortedTagsOf(highlights().flatMap(({ themes }) => themes)),
    collections: () => [...pathsOf(db, 'collection', collectionsOf(db, id)).values()],
    memo: () => asWritten(readable(readMemo(db, 'article', id).body)),
    file: () => source.fileOf(id),
    highlights: () => passagesOf(source, highlights()),
    blocks: () => markedBlocks(articleText(db, id), highlights()),
  })
}

/** The same, made once for each article: several passages of one have it in common. */
export function articleOf(source: Source, id: number): ArticleData {
  const made = source.made.get(id) as ArticleData | undefined
  if (made) return made
  const data = articleData(source, source.all.get(id) ?? readArticle(source.db, id))
  source.made.set(id, data)
  return data
}

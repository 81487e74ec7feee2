import type { Colour, Theme } from '../../../../preload/model.ts'
import { readHighlights } from '../../records/highlights.ts'
import { readMemo } from '../../records/memos.ts'
import { passageKeys } from '../../records/passages.ts'
import { listExamples } from '../../records/theme-examples.ts'
import { readable } from '../../text/memo-links.ts'
import { asWritten } from '../markdown.ts'
import { tagOf } from '../tags.ts'
import type { ArticleData } from './article-data.ts'
import { lazily } from './lazy.ts'
import { type PassageData, passagesOf } from './passage-data.ts'
import type { Source } from './source.ts'

/** A theme as a template sees it. */
export interface ThemeData {
  /** `t-` and the first eight characters of its UUID. */
  id: string
  uuid: string
  path: string
  name: string
  tag: string
  colour: Colour
  /** Whether it only holds others together. */
  group: boolean
  /** One character, or null. */
  shortcut: string | null
  /** How far below the top it stands, from 0. */
  depth: number
  definition: string
  memo: string
  /** Its own passages and the articles that they are in; with those of the themes below it. */
  passage_count: number
  article_count: number
  total: number
  article_total: number
  /** Names of the theme above it and those below it in notes. */
  parent: string | null
  children: ThemeData[]
  passages: PassageData[]
  /** Its passages under their articles. */
  articles: { article: ArticleData; passages: PassageData[] }[]
  examples: PassageData[]
}

/** A theme as templates see it. */
export function themeData(source: Source, theme: Theme): ThemeData {
  const { db } = source
  const { id, uuid, path, name, colour, group, shortcut, definition, highlights, articles, total, articlesTotal } = theme
  const names = path.split('/')
  const plain = {
    id: `t-${uuid.slice(0, 8)}`,
    uuid,
    path,
    name,
    tag: tagOf(path) ?? '',
    colour,
    group,
    shortcut,
    depth: names.length - 1,
    definition: definition.trim(),
    passage_count: highlights,
    article_count: articles,
    total,
    article_total: articlesTotal,
    parent: names.length > 1 ? names.slice(0, -1).join('/') : null,
  }
  const data: ThemeData = lazily(plain, {
    memo: () => asWritten(readable(readMemo(db, 'theme', id).body)),
    children: () => source.themes.filter(({ parentId }) => parentId === id).map(child => themeData(source, child)),
    passages: () =>
      passagesOf(
        source,
        readHighlights(
          db,
          passageKeys(db, [id], 'article').map(key => key.id),
        ),
      ),
    articles: () => underArticles(data.passages),
    examples: () =>
      passagesOf(
        source,
        readHighlights(
          db,
          listExamples(db, id).map(example => example.highlight),
        ),
      ),
  })
  return data
}

function underArticles(passages: readonly PassageData[]): ThemeData['articles'] {
  const groups = new Map<ArticleData, PassageData[]>()
  for (const passage of passages) {
    const group = groups.get(passage.article)
    if (group) group.push(passage)
    else groups.set(passage.article, [passage])
  }
  return [...groups].map(([article, own]) => ({ article, passages: own }))
}

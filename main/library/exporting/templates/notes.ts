import type { Template, TemplateSubject } from '../../../../preload/model.ts'
import { listCollections } from '../../records/collections.ts'
import { readLibrary } from '../../records/library.ts'
import type { Rendered } from '../rendered.ts'
import { articleData } from './article-data.ts'
import { lazily } from './lazy.ts'
import { collectionData, libraryData } from './library-data.ts'
import { readTemplate, valuesFor } from './render.ts'
import type { Source } from './source.ts'
import { themeData } from './theme-data.ts'
import { commonLanguage, wordsIn } from './words.ts'

/** Milliseconds that one note may take: a whole library is one. */
export const LONGEST_NOTE = 120_000

/** A note that a template makes. */
export interface TemplateNote {
  /** UUID of what it is of. */
  uuid: string
  /** What its file is named after. */
  title: string
  /** The article that it is of, where it is of one. */
  article: number | null
  /** Throws TemplateError when that fails. */
  render(): Promise<Rendered>
}

/** What a note is made of. */
interface Subject extends Omit<TemplateNote, 'render'> {
  language: string | null
  data(): object
}

function subjectsOf(source: Source, per: TemplateSubject, name: string): Subject[] {
  const { db } = source
  const plain = { article: null, language: null }
  switch (per) {
    case 'article':
      return source.articles
        .filter(article => !source.branch || source.hasWanted(article.id))
        .map(article => ({ ...article, article: article.id, data: () => articleData(source, article) }))
    case 'theme':
      return source.themes.map(theme => ({ ...plain, uuid: theme.uuid, title: theme.path, data: () => themeData(source, theme) }))
    case 'collection':
      return listCollections(db).map(collection => {
        const data = collectionData(source, collection)
        return { ...plain, uuid: collection.uuid, title: data.path, data: () => data }
      })
    case 'library':
      return [{ ...plain, uuid: readLibrary(db).uuid, title: name, data: () => libraryData(source) }]
  }
}

/** The notes that a template makes of what is wanted, each rendered when it is asked for. Throws TemplateError when the template is wrong. */
export function notesFrom(
  source: Source,
  { name, per, body }: Pick<Template, 'name' | 'per' | 'body'>,
  limit = LONGEST_NOTE,
): TemplateNote[] {
  const template = readTemplate(body, valuesFor(per))
  return subjectsOf(source, per, name).map(({ data, language, ...about }) => ({
    uuid: about.uuid,
    title: about.title,
    article: about.article,
    render: () => {
      const words = () => wordsIn(language ?? commonLanguage(source.articles))
      const values = lazily({}, { library: () => libraryData(source), words, [per]: data })
      return template.render(values, limit)
    },
  }))
}

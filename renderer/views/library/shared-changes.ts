import type { Article, ArticleChanges } from '../../../preload/contract.ts'

/** Details that several articles may be given at once, in the order of the form. */
export const SHARED = ['state', 'starred', 'outlet', 'byline', 'published', 'language', 'addTags', 'removeTags'] as const
export type Shared = (typeof SHARED)[number]

/** What the fields of the form hold; `starred` is `yes` or `no`, tags are separated by commas. */
export type SharedFields = Record<Shared, string>

/** What the form begins with: the value that all the articles have, else nothing. */
export function sharedFields(articles: readonly Article[]): SharedFields {
  const common = (of: (article: Article) => string | null) => {
    const [first = null, ...others] = new Set(articles.map(of))
    return others.length > 0 ? '' : (first ?? '')
  }
  return {
    state: common(({ state }) => state) || 'unread',
    starred: common(({ starred }) => (starred ? 'yes' : 'no')) || 'yes',
    outlet: common(({ outlet }) => outlet),
    byline: common(({ byline }) => byline),
    published: common(({ published }) => published),
    language: common(({ language }) => language) || 'vi',
    addTags: '',
    removeTags: '',
  }
}

const tagsIn = (text: string) =>
  text
    .split(',')
    .map(tag => tag.trim())
    .filter(tag => tag !== '')

/** Whether a checked line is empty, so that what the articles have there goes. */
export const clears = (fields: SharedFields, on: ReadonlySet<Shared>): boolean =>
  (['outlet', 'byline', 'published'] as const).some(name => on.has(name) && fields[name].trim() === '')

/** The changes that the checked fields ask for; an empty line clears. */
export function sharedChanges(fields: SharedFields, on: ReadonlySet<Shared>): ArticleChanges {
  const line = (name: 'outlet' | 'byline' | 'published') => (on.has(name) ? { [name]: fields[name].trim() || null } : {})
  const tags = (name: 'addTags' | 'removeTags') => (on.has(name) ? { [name]: tagsIn(fields[name]) } : {})
  return {
    ...(on.has('state') ? { state: fields.state as Article['state'] } : {}),
    ...(on.has('starred') ? { starred: fields.starred === 'yes' } : {}),
    ...line('outlet'),
    ...line('byline'),
    ...line('published'),
    ...(on.has('language') ? { language: fields.language } : {}),
    ...tags('addTags'),
    ...tags('removeTags'),
  }
}

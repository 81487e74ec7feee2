import type { HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { articleOfUuid } from '../records/articles.ts'
import { highlightNamed } from '../records/highlights.ts'
import { parseLink } from '../text/link.ts'

/** Links that lead back into the library. */
export const linkHandlers: HandlersOf<'link'> = {
  'link.find': ({ db }, { link }) => {
    const named = parseLink(link)
    if (!named) throw new CollateError('invalid', 'This is no link into a Collate library. Copy it again, whole.', link)
    const article = articleOfUuid(db, named.article)
    if (!article)
      throw new CollateError('missing', 'This link leads to an article that is not in this library. Open the library that it comes from.')
    if (article.removed)
      throw new CollateError('missing', 'This link leads to an article that is in the trash. Take it out of there first.')
    const highlight = named.highlight === null ? null : highlightNamed(db, article.id, named.highlight)
    return { article: article.id, highlight, gone: named.highlight !== null && highlight === null }
  },
}

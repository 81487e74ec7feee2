import { BookOpen } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { useArticleFacts } from './article-facts.ts'
import { ArticleMenu } from './article-menu.tsx'

/** One article in the list: its title, what is worth knowing of it, and its menu. */
export const ArticleRow = observer(function ArticleRow({ article }: { article: Article }) {
  const { reader } = useRoot()
  const { t } = useTranslation()
  const facts = useArticleFacts()(article)
  const open = reader.panes.some(({ articleId }) => articleId === article.id)
  if (article.highlights > 0) facts.push(t('library.highlights', { count: article.highlights }))
  return (
    <>
      <div className={open ? 'article open' : 'article'}>
        <span className="article-title" title={article.title}>
          {article.title}
        </span>
        <span className="article-facts">
          {open ? (
            <span className="open-mark">
              <BookOpen size={13} aria-hidden /> {t('library.reading')}
            </span>
          ) : null}
          {facts.join(' · ')}
        </span>
      </div>
      <ArticleMenu article={article} />
    </>
  )
})

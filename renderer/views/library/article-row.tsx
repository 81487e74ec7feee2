// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out row by row; the roles say what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows take the focus, not their cells.
import { BookOpen, Ellipsis } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { compareNames } from '../../text/order.ts'
import { useRoot } from '../root-context.ts'
import { useArticleFacts } from './article-facts.ts'
import { StarButton } from './star-button.tsx'
import { StateMark } from './state-mark.tsx'

/** One article in the list: its title, what is worth knowing of it, and its tools, whose presses the list hears. `isEntry`: the Tab key comes to this row. */
export const ArticleRow = observer(function ArticleRow(props: {
  article: Article
  index: number
  top: number
  height: number
  isEntry: boolean
  menuOpen: boolean
}) {
  const { library, reader } = useRoot()
  const { t } = useTranslation()
  const { article, index, top, height, isEntry, menuOpen } = props
  const facts = useArticleFacts()(article)
  const open = reader.panes.some(({ articleId }) => articleId === article.id)
  if (article.highlights > 0) facts.push(t('library.highlights', { count: article.highlights }))
  return (
    <div
      className="article-row"
      role="row"
      tabIndex={isEntry ? 0 : -1}
      data-id={article.id}
      aria-label={article.title}
      aria-description={[t(`state.${article.state}`), ...(article.starred ? [t('filter.starred')] : [])].join(', ')}
      aria-rowindex={index + 1}
      aria-selected={library.selection.selected.has(article.id)}
      style={{ top, height }}
      draggable
    >
      <div role="gridcell" className={open ? 'article open' : 'article'}>
        <span className="article-title" title={article.title}>
          {article.title}
        </span>
        <span className="article-facts">
          <StateMark state={article.state} />
          {open ? (
            <span className="open-mark">
              <BookOpen size={13} aria-hidden /> {t('library.reading')}
            </span>
          ) : null}
          {facts.join(' · ')}
          {article.tags.toSorted(compareNames).map(tag => (
            <span key={tag} className="article-tag">
              #{tag}
            </span>
          ))}
        </span>
      </div>
      <div role="gridcell" className="row-tools">
        <button
          type="button"
          className="icon-button row-menu"
          tabIndex={-1}
          aria-label={t('library.menu', { title: article.title })}
          aria-haspopup="menu"
          aria-expanded={menuOpen}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
        <StarButton article={article} />
      </div>
    </div>
  )
})

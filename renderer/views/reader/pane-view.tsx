import { BookOpen, Eye, NotebookPen, Pencil, Undo2, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import { IconButton } from '../icon-button.tsx'
import { useDateText } from '../library/article-facts.ts'
import { openArticleMemo } from '../memos/open-memo.ts'
import { OrphanBadge } from '../orphans/orphan-badge.tsx'
import { TwinBadges } from '../reuse/twin-badges.tsx'
import { useRoot } from '../root-context.ts'
import { shownKey } from '../shell/key-map.ts'
import { VersionBadge } from '../versions/version-badge.tsx'
import { ArticleText } from './article-text.tsx'
import { FindBar } from './find-bar.tsx'
import { PaneTools } from './pane-tools.tsx'

/** One pane: a header with the article's details, and its text; over it, what is previewed. */
export const PaneView = observer(function PaneView({ pane, index }: { pane: Pane; index: number }) {
  const { reader } = useRoot()
  const { t } = useTranslation()
  const preview = reader.focused === index ? reader.preview.pane : null
  return (
    <section
      className="pane"
      data-focused={reader.panes.length > 1 && reader.focused === index ? '' : undefined}
      aria-label={t('reader.pane', { number: index + 1 })}
      onFocusCapture={() => reader.focus(index)}
      onPointerDownCapture={() => reader.focus(index)}
    >
      {[pane, ...(preview ? [preview] : [])].map(sheet => (
        <Sheet key={sheet.id} pane={sheet} index={index} covered={preview !== null && sheet === pane} />
      ))}
    </section>
  )
})

/** What stands in a pane, or over it. Whoever clicks into a preview, or goes there, wants to read it. */
const Sheet = observer(function Sheet({ pane, index, covered }: { pane: Pane; index: number; covered: boolean }) {
  const { reader } = useRoot()
  const { document } = pane
  const keep = pane.preview ? () => reader.keepPreview() : undefined
  return (
    <div className="sheet" inert={covered}>
      {pane.preview ? <PreviewBar /> : null}
      {document ? (
        <div className="sheet-body" onPointerDownCapture={keep} onFocusCapture={keep}>
          <PaneHeader pane={pane} index={index} />
          {pane.find.open ? <FindBar find={pane.find} document={document} /> : null}
          <ArticleText key={`${document.article.id}-${document.version}`} pane={pane} document={document} />
        </div>
      ) : (
        <EmptyPane index={index} />
      )}
    </div>
  )
})

const PreviewBar = observer(function PreviewBar() {
  const { reader } = useRoot()
  const { t } = useTranslation()
  return (
    <div className="preview-bar">
      <Eye size={15} aria-hidden />
      <span>{t('reader.preview')}</span>
      <IconButton icon={Undo2} label={t('reader.preview-back')} onPress={() => reader.preview.end()} />
    </div>
  )
})

const PaneHeader = observer(function PaneHeader({ pane, index }: { pane: Pane; index: number }) {
  const root = useRoot()
  const { dialogs, reader } = root
  const { t } = useTranslation()
  const dateOf = useDateText()
  const article = pane.document?.article
  if (!article) return null
  return (
    <header className="pane-header">
      <div className="pane-title">
        <h2>{article.title}</h2>
        <p className="soft">
          {[article.outlet, article.byline, dateOf(article), t('library.highlights', { count: article.highlights })]
            .filter(Boolean)
            .join(' · ')}{' '}
          <VersionBadge article={article} /> <OrphanBadge article={article.id} /> <TwinBadges article={article.id} />
        </p>
      </div>
      {pane.preview ? null : (
        <>
          <PaneTools pane={pane} />
          <IconButton icon={Pencil} label={t('library.metadata')} onPress={() => dialogs.show({ kind: 'metadata', article: article.id })} />
          <IconButton
            icon={NotebookPen}
            label={t('library.memo')}
            keys={shownKey(root, 'article-memo')}
            onPress={() => void openArticleMemo(root)}
          />
          <IconButton icon={X} label={t('reader.close')} onPress={() => reader.closePane(index)} />
        </>
      )}
    </header>
  )
})

const EmptyPane = observer(function EmptyPane({ index }: { index: number }) {
  const { reader, sides } = useRoot()
  const { t } = useTranslation()
  return (
    <div className="empty">
      <BookOpen size={28} aria-hidden />
      <h3>{t('reader.empty-title')}</h3>
      <p>{t('reader.empty-hint')}</p>
      {sides.shows('library') ? null : (
        <Button className="button" onPress={() => sides.toggle('library')}>
          {t('reader.show-library')}
        </Button>
      )}
      {reader.panes.length > 1 ? <IconButton icon={X} label={t('reader.close')} onPress={() => reader.closePane(index)} /> : null}
    </div>
  )
})

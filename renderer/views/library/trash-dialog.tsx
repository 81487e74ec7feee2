import { RotateCcw } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button, GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TrashedArticle } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { showDate } from '../../text/dates.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'

/** The height of a row, in pixels. */
const ROW = 50
/** Rows that are seen at once. */
const SHOWN = 8

/** What was removed: to be taken back, or thrown away for good after a question. */
export const TrashDialog = observer(function TrashDialog({ onClose }: { onClose: () => void }) {
  const { dialogs, library, notices } = useRoot()
  const { t } = useTranslation()
  const [trash, setTrash] = useState<TrashedArticle[] | null>(null)
  const [selected, setSelected] = useState<Selection>(new Set())
  const trashed = library.info?.trashed ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever their number changes, they are others.
  useEffect(() => {
    void notices.guard(() => call('trash.list', {})).then(list => list && setTrash(list))
  }, [notices, trashed])
  if (!trash) return null
  const ids = selected === 'all' ? trash.map(({ id }) => id) : trash.map(({ id }) => id).filter(id => selected.has(id))
  const restore = async (articles: number[]) => {
    const reply = await notices.guard(() => call('trash.restore', { articles }))
    if (!reply) return
    setSelected(new Set())
    notices.info(t('trash.restored', { count: reply.restored }), { undo: true })
  }
  const empty = () => {
    onClose()
    dialogs.show({
      kind: 'confirm',
      title: t('trash.empty'),
      text: t('trash.empty-text', { count: trash.length }),
      action: t('trash.empty-run'),
      run: () =>
        void notices.guard(async () => {
          const { articles } = await call('trash.empty', {})
          notices.info(t('trash.emptied', { count: articles }))
        }),
    })
  }
  return (
    <ModalDialog title={t('trash.title')} onClose={onClose}>
      <p className="soft">{trash.length > 0 ? t('trash.hint') : t('trash.none')}</p>
      {trash.length > 0 ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
          <GridList
            className="trash-list"
            style={{ height: Math.min(trash.length, SHOWN) * ROW + 2 }}
            aria-label={t('trash.title')}
            items={trash}
            selectionMode="multiple"
            selectedKeys={selected}
            onSelectionChange={setSelected}
            onAction={key => void restore([Number(key)])}
          >
            {article => <TrashedRow article={article} restore={() => void restore([article.id])} />}
          </GridList>
        </Virtualizer>
      ) : null}
      <div className="actions">
        {trash.length > 0 ? (
          <Button className="button danger" onPress={empty}>
            {t('trash.empty')}
          </Button>
        ) : null}
        {ids.length > 0 ? (
          <Button className="button" onPress={() => void restore(ids)}>
            {t('trash.restore-many', { count: ids.length })}
          </Button>
        ) : null}
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

function TrashedRow({ article, restore }: { article: TrashedArticle; restore: () => void }) {
  const { t, i18n } = useTranslation()
  const { title, outlet, published, precision, highlights, removedAt } = article
  const facts = [
    ...(outlet ? [outlet] : []),
    ...(published ? [showDate(published, precision, i18n.language)] : []),
    ...(highlights > 0 ? [t('library.highlights', { count: highlights })] : []),
    t('trash.removed', { date: showDate(removedAt, 'day', i18n.language) }),
  ]
  return (
    <GridListItem id={article.id} textValue={title} className="trash-row">
      <span className="trash-text">
        <span className="trash-title">{title}</span>
        <span className="article-facts">{facts.join(' · ')}</span>
      </span>
      <Button className="icon-button" aria-label={t('trash.restore', { title })} onPress={restore}>
        <RotateCcw size={15} aria-hidden />
      </Button>
    </GridListItem>
  )
}

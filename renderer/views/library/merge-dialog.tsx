import { ChevronLeft, ChevronRight } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DuplicateGroup } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { IconButton } from '../icon-button.tsx'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { MergeChoice } from './merge-choice.tsx'

/** Merges articles that are one: those given, or group by group those that look like it. */
export const MergeDialog = observer(function MergeDialog(props: { articles: number[] | null; onClose: () => void }) {
  const { library, notices } = useRoot()
  const { t } = useTranslation()
  const { articles, onClose } = props
  const [groups, setGroups] = useState<DuplicateGroup[] | null>(null)
  const [index, setIndex] = useState(0)
  useEffect(() => {
    const read = async () => {
      if (articles === null) return call('article.duplicates', {})
      return [{ reasons: [], articles: await Promise.all(articles.map(id => library.article(id))) }]
    }
    // What cannot be read was told of already.
    void notices.guard(read).then(found => (found ? setGroups(found) : onClose()))
  }, [articles, library, notices, onClose])
  if (!groups) return null
  const group = groups[index]
  const merged = (count: number) => {
    notices.info(t('merge.done', { count }), { undo: true })
    const left = groups.filter(other => other !== group)
    setGroups(left)
    setIndex(Math.min(index, Math.max(0, left.length - 1)))
    if (left.length === 0) onClose()
  }
  return (
    <ModalDialog title={t(articles ? 'merge.title' : 'merge.duplicates')} onClose={onClose}>
      {group ? (
        <>
          {groups.length > 1 ? (
            <div className="merge-steps">
              <IconButton icon={ChevronLeft} label={t('merge.previous')} onPress={() => setIndex(index - 1)} disabled={index === 0} />
              <span role="status">{t('merge.group', { index: index + 1, total: groups.length })}</span>
              <IconButton
                icon={ChevronRight}
                label={t('merge.next')}
                onPress={() => setIndex(index + 1)}
                disabled={index === groups.length - 1}
              />
            </div>
          ) : null}
          <MergeChoice key={group.articles.map(({ id }) => id).join(' ')} group={group} onMerged={merged} onClose={onClose} />
        </>
      ) : (
        <>
          <p>{t('merge.none')}</p>
          <div className="actions">
            <Button className="button primary" autoFocus onPress={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </>
      )}
    </ModalDialog>
  )
})

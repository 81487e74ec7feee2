import { FileDown } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../choice.tsx'
import { IconButton } from '../icon-button.tsx'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'
import { RowList } from '../versions/row-list.tsx'
import { acceptPlace, keepQuotation, openOrphan, reachOrphan } from './orphan-actions.ts'
import { OrphanDetail } from './orphan-detail.tsx'
import { OrphanRow } from './orphan-row.tsx'

/**
 * Highlights whose place is lost. Keys in the list: A accepts the best place offered, a digit that one, Q keeps the quotation, Enter opens
 * the article to select the words.
 */
export const OrphanPanel = observer(function OrphanPanel() {
  const root = useRoot()
  const { orphans, themes } = root
  const { t } = useTranslation()
  const { ids, current, currentOrphan } = orphans
  const box = useRef<HTMLDivElement>(null)
  const some = ids.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list may come later than it is asked for.
  useEffect(() => {
    if (box.current && orphans.takeFocus()) box.current.focus()
  }, [orphans, some, orphans.focusAsked])
  const exportAll = () => root.dialogs.show({ kind: 'bulk', action: 'export', highlights: ids, theme: null })
  const press = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || !currentOrphan) return false
    const key = event.key.toLowerCase()
    if (key === 'a') void acceptPlace(root, currentOrphan)
    else if (/^[1-9]$/u.test(key)) void acceptPlace(root, currentOrphan, Number(key) - 1)
    else if (key === 'q') void keepQuotation(root, currentOrphan)
    else return false
    return true
  }
  return (
    <div className="orphans">
      <div className="orphan-tools">
        <span className="soft" role="status">
          {t('orphan.waiting', { count: orphans.waiting })}
        </span>
        {some ? <IconButton icon={FileDown} label={t('orphan.export')} onPress={exportAll} /> : null}
        <Choice
          quiet
          label={t('orphan.scope')}
          value={orphans.scope}
          options={[
            { id: 'article', label: t('orphan.scope-article') },
            { id: 'library', label: t('orphan.scope-library') },
          ]}
          onChange={scope => orphans.setScope(scope)}
        />
      </div>
      {ids.length === 0 ? (
        <div className="empty">
          <h3>{t('orphan.none')}</h3>
          <p>{t(orphans.all.length > 0 ? 'orphan.none-here' : 'orphan.none-hint')}</p>
        </div>
      ) : (
        <div className="orphan-list" data-single-keys>
          <RowList
            box={box}
            label={t('orphan.title')}
            ids={ids}
            current={current}
            reach={id => reachOrphan(root, id)}
            open={id => void openOrphan(root, id)}
            press={press}
            rowClass={id => {
              const orphan = orphans.byId.get(id)
              return orphan ? colourOf(orphan.highlight, themes.byId) : ''
            }}
            row={id => <OrphanRow orphan={orphans.byId.get(id)} />}
          />
        </div>
      )}
      {currentOrphan && ids.includes(currentOrphan.highlight.id) ? <OrphanDetail orphan={currentOrphan} /> : null}
    </div>
  )
})

import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { PANE_SORTS, type PaneSort } from '../../stores/pane-list.ts'
import { CoderChoice } from '../coders/coder-choice.tsx'
import { showOrphans } from '../orphans/orphan-actions.ts'
import { askBulk, citeRow } from '../passages/bulk-actions.ts'
import { ListLine } from '../passages/list-line.tsx'
import { PassageRowList } from '../passages/passage-rows.tsx'
import { SelectionBar } from '../passages/selection-bar.tsx'
import { useRoot } from '../root-context.ts'
import { type RowAction, RowMenu } from '../row-menu.tsx'
import { keyOrName, shownKey } from '../shell/key-map.ts'
import { useSettled } from '../use-settled.ts'

const LABELS = { place: 'bulk.sort-place', theme: 'bulk.sort-theme', newest: 'bulk.sort-newest' } as const satisfies Record<
  PaneSort,
  string
>

/** The highlights of the focused pane as a real list: what assistive technology reads instead of the painting. */
export const HighlightList = observer(function HighlightList() {
  const root = useRoot()
  const { across, paneList, reader } = root
  const { t } = useTranslation()
  const { pane } = reader
  // A text and its marks are waited for, not their list.
  const settled = useSettled(pane.articleId) === pane.articleId
  if (!settled) return null
  const { ids, total } = paneList
  if (pane.highlights.length === 0)
    return (
      <div className="empty">
        <h3>{t('highlight.empty')}</h3>
        <p>{t('highlight.empty-hint', { highlight: keyOrName(root, 'highlight'), tag: keyOrName(root, 'tag') })}</p>
      </div>
    )
  const open = (id: number) => {
    paneList.reach(id)
    // What has lost its place has no text beside which its card could stand.
    if (paneList.row(id)?.state === 'orphan') showOrphans(root, id)
    else pane.showCard('open')
  }
  const actionsOf = (key: string): RowAction[] => {
    paneList.reach(Number(key))
    return [
      { id: 'card', label: t('command.card'), keys: shownKey(root, 'card'), run: () => open(Number(key)) },
      { id: 'across', label: t('command.copy-across'), keys: shownKey(root, 'copy-across'), run: () => void across.toNextPane() },
      { id: 'cite', label: t('bulk.cite'), run: () => void citeRow(root, paneList, Number(key)) },
    ]
  }
  return (
    <>
      <ListLine
        text={paneList.text}
        onText={text => paneList.setText(text)}
        sort={paneList.sort}
        sorts={PANE_SORTS.map(id => ({ id, label: t(LABELS[id]) }))}
        onSort={sort => paneList.setSort(sort)}
        onExport={() => askBulk(root, 'export', { list: paneList })}
      >
        <span className="soft passage-count" role="status">
          {ids.length < total ? t('bulk.found', { shown: ids.length, total }) : t('highlight.count', { count: total })}
        </span>
        <CoderChoice />
      </ListLine>
      {ids.length === 0 ? <p className="empty">{t('bulk.none-found')}</p> : null}
      <div className="panel-list" data-single-keys>
        <RowMenu className="row-menu-list" label={t('highlight.list')} actionsOf={actionsOf}>
          <PassageRowList list={paneList} label={t('highlight.list')} actions={{ press: id => paneList.reach(id), open }} />
        </RowMenu>
      </div>
      <SelectionBar list={paneList} />
    </>
  )
})

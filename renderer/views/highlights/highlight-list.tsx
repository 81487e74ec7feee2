import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { PANE_SORTS, type PaneSort } from '../../stores/pane-list.ts'
import { ListLine } from '../passages/list-line.tsx'
import { PassageRowList } from '../passages/passage-rows.tsx'
import { SelectionBar } from '../passages/selection-bar.tsx'
import { useRoot } from '../root-context.ts'

const LABELS = { place: 'bulk.sort-place', theme: 'bulk.sort-theme', newest: 'bulk.sort-newest' } as const satisfies Record<
  PaneSort,
  string
>

/** The highlights of the focused pane as a real list: what assistive technology reads instead of the painting. */
export const HighlightList = observer(function HighlightList() {
  const { paneList, reader } = useRoot()
  const { t } = useTranslation()
  const { pane } = reader
  const { ids, total } = paneList
  if (total === 0)
    return (
      <div className="empty">
        <h3>{t('highlight.empty')}</h3>
        <p>{t('highlight.empty-hint')}</p>
      </div>
    )
  const open = (id: number) => {
    paneList.reach(id)
    pane.showCard('open')
  }
  return (
    <>
      <ListLine
        text={paneList.text}
        onText={text => paneList.setText(text)}
        sort={paneList.sort}
        sorts={PANE_SORTS.map(id => ({ id, label: t(LABELS[id]) }))}
        onSort={sort => paneList.setSort(sort)}
      >
        <span className="soft passage-count" role="status">
          {ids.length < total ? t('bulk.found', { shown: ids.length, total }) : t('highlight.count', { count: total })}
        </span>
      </ListLine>
      {ids.length === 0 ? <p className="empty">{t('bulk.none-found')}</p> : null}
      <div className="panel-list" data-single-keys>
        <PassageRowList list={paneList} label={t('highlight.list')} actions={{ press: id => paneList.reach(id), open }} />
      </div>
      <SelectionBar list={paneList} />
    </>
  )
})

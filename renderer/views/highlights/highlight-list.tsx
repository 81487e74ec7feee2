import { MessageSquareText, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { draggable } from '../reader/use-dragging.ts'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'
import { type RowAction, RowMenu } from '../row-menu.tsx'
import { showKeys } from '../shell/commands.ts'

/** The highlights of the focused pane as a real list: what assistive technology reads instead of the painting. */
export const HighlightList = observer(function HighlightList() {
  const { across, reader, themes } = useRoot()
  const { t } = useTranslation()
  const { pane } = reader
  const { highlights } = pane
  const choose = (id: number) => {
    const highlight = highlights.find(other => other.id === id)
    if (!highlight) return
    pane.setCurrent(id)
    if (highlight.state !== 'orphan') pane.goTo(highlight)
  }
  const actionsOf = (key: string): RowAction[] => {
    choose(Number(key))
    return [
      { id: 'card', label: t('command.card'), keys: 'Enter', run: () => pane.showCard('open') },
      { id: 'across', label: t('command.copy-across'), keys: showKeys('Mod+Shift+H'), run: () => void across.toNextPane() },
    ]
  }
  if (highlights.length === 0)
    return (
      <div className="empty">
        <h3>{t('highlight.empty')}</h3>
        <p>{t('highlight.empty-hint')}</p>
      </div>
    )
  return (
    <>
      <p className="panel-head soft">{t('highlight.count', { count: highlights.length })}</p>
      <div className="panel-list" data-single-keys>
        <RowMenu className="row-menu-list" label={t('highlight.list')} actionsOf={actionsOf}>
          <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 74 }}>
            <ListBox
              className="rows"
              aria-label={t('highlight.list')}
              items={highlights}
              // The rows also show their themes' names and colours.
              dependencies={[themes.byId, pane.current]}
              selectionMode="single"
              selectionBehavior="replace"
              selectedKeys={pane.current === null ? [] : [pane.current]}
              onSelectionChange={keys => {
                const [key] = keys === 'all' ? [] : keys
                if (key !== undefined) choose(Number(key))
              }}
              onAction={key => {
                choose(Number(key))
                pane.showCard('open')
              }}
            >
              {highlight => <Row highlight={highlight} colour={colourOf(highlight, themes.byId)} />}
            </ListBox>
          </Virtualizer>
        </RowMenu>
      </div>
    </>
  )
})

function Row({ highlight, colour }: { highlight: Highlight; colour: string }) {
  const { t } = useTranslation()
  return (
    <ListBoxItem ref={draggable} className={`row highlight-row ${colour}`} id={highlight.id} textValue={highlight.exact}>
      <span className="stripe" aria-hidden />
      <span className="row-body">
        <span className="quote">{highlight.exact}</span>
        {highlight.state === 'orphan' ? (
          <span className="soft">
            <TriangleAlert size={13} aria-hidden /> {t('highlight.orphan')}
          </span>
        ) : null}
        {highlight.themes.length ? <span className="soft">{highlight.themes.join(' · ')}</span> : null}
        {highlight.note ? (
          <span className="soft note-line">
            <MessageSquareText size={13} aria-hidden /> {highlight.note}
          </span>
        ) : null}
      </span>
    </ListBoxItem>
  )
}

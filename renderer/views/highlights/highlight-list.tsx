import { MessageSquareText, TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import { CoderChoice } from '../coders/coder-choice.tsx'
import { draggable } from '../reader/use-dragging.ts'
import { colourOf } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'
import { type RowAction, RowMenu } from '../row-menu.tsx'
import { keyOrName, shownKey } from '../shell/key-map.ts'

/** The highlights of the focused pane as a real list: what assistive technology reads instead of the painting. */
export const HighlightList = observer(function HighlightList() {
  const root = useRoot()
  const { across, coders, reader, themes } = root
  const { t } = useTranslation()
  const { pane } = reader
  const highlights = pane.shown
  const choose = (id: number) => {
    const highlight = highlights.find(other => other.id === id)
    if (!highlight) return
    pane.setCurrent(id)
    if (highlight.state !== 'orphan') pane.goTo(highlight)
  }
  const actionsOf = (key: string): RowAction[] => {
    choose(Number(key))
    return [
      { id: 'card', label: t('command.card'), keys: shownKey(root, 'card'), run: () => pane.showCard('open') },
      { id: 'across', label: t('command.copy-across'), keys: shownKey(root, 'copy-across'), run: () => void across.toNextPane() },
    ]
  }
  if (pane.highlights.length === 0)
    return (
      <div className="empty">
        <h3>{t('highlight.empty')}</h3>
        <p>{t('highlight.empty-hint', { highlight: keyOrName(root, 'highlight'), tag: keyOrName(root, 'tag') })}</p>
      </div>
    )
  return (
    <>
      <div className="panel-head coder-head">
        <p className="soft">{t('highlight.count', { count: highlights.length })}</p>
        <CoderChoice />
      </div>
      <div className="panel-list" data-single-keys>
        <RowMenu className="row-menu-list" label={t('highlight.list')} actionsOf={actionsOf}>
          <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 74 }}>
            <ListBox
              className="rows"
              aria-label={t('highlight.list')}
              items={highlights}
              // The rows also show their themes' names and colours.
              dependencies={[themes.byId, pane.current, coders.list]}
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
              {highlight => (
                <Row
                  highlight={highlight}
                  colour={colourOf(highlight, themes.byId)}
                  by={coders.several ? coderName(highlight.coder) : ''}
                />
              )}
            </ListBox>
          </Virtualizer>
        </RowMenu>
      </div>
    </>
  )
})

function Row({ highlight, colour, by }: { highlight: Highlight; colour: string; by: string }) {
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
        {by ? <span className="soft coder-line">{by}</span> : null}
        {highlight.note ? (
          <span className="soft note-line">
            <MessageSquareText size={13} aria-hidden /> {highlight.note}
          </span>
        ) : null}
      </span>
    </ListBoxItem>
  )
}

import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, type MouseEvent, useCallback, useDeferredValue } from 'react'
import { GridList, GridListItem, ListLayout, type PressEvent, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'
import { useRoot } from '../root-context.ts'
import { ArticleRow } from './article-row.tsx'
import { removeArticles } from './remove-articles.ts'

/** Two lines of title, one of facts and the room around them, in the page's own unit: rows of one height scroll without a jerk. */
const rowSize = () => Math.round(4.95 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/** The articles of the library or of a collection; only the rows in sight are rendered. */
export const ArticleList = observer(function ArticleList() {
  const root = useRoot()
  const { library } = root
  const { t } = useTranslation()
  // With thousands of rows a new order takes a moment: typing in the filter and menus must not wait for it.
  const items = useDeferredValue(library.shown)
  // The same function each time, or every step of the selection would make all rows anew.
  const item = useCallback((article: Article) => <Item root={root} article={article} />, [root])
  const removeSelected = (event: KeyboardEvent) => {
    if ((event.key === 'Delete' || event.key === 'Backspace') && event.target instanceof Element && event.target.matches('[role="row"]')) {
      event.preventDefault()
      void removeArticles(root, [...library.selected])
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the focus, and GridList hands no keys on.
    <div className="article-list" onKeyDown={removeSelected}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: rowSize() }}>
        <GridList
          key={`${library.sort} ${library.reversed}`}
          className="articles"
          data-place="library"
          aria-label={t('library.list')}
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={library.selected}
          onSelectionChange={keys => library.select(keys === 'all' ? library.shown.map(({ id }) => id) : [...keys].map(Number))}
          disallowTypeAhead
          onContextMenu={openRowMenu}
        >
          {item}
        </GridList>
      </Virtualizer>
    </div>
  )
})

function Item({ root, article }: { root: Root; article: Article }) {
  return (
    <GridListItem
      id={article.id}
      className="article-row"
      textValue={article.title}
      // Tells that rows act, so that a tap or a screen reader's click opens instead of selecting; `onPress` knows the keys held.
      onAction={() => undefined}
      onPress={event => open(root, article, event)}
    >
      <ArticleRow article={article} />
    </GridListItem>
  )
}

/** A plain click or Enter opens; with Ctrl or Cmd, Enter opens beside. Clicks with a key held only select. */
function open({ reader, notices }: Root, article: Article, event: PressEvent) {
  const held = event.ctrlKey || event.metaKey
  if (event.pointerType === 'keyboard' ? event.key === ' ' : held || event.shiftKey) return
  void notices.guard(() => reader.open(article.id, { beside: held }))
}

/** The right mouse button, the menu key and Shift+F10 open the menu of the row. */
function openRowMenu(event: MouseEvent) {
  const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
  const button = row?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.click()
}

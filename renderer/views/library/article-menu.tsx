import { observer } from 'mobx-react-lite'
import { useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { AddToCollection } from './add-to-collection.tsx'
import { editDetails, toggleStar } from './change-articles.ts'
import { removeArticles } from './remove-articles.ts'
import { StateMenu } from './state-menu.tsx'

/** An article whose menu is open, and the button of its row that it stands at. */
export interface OpenMenu {
  id: number
  button: HTMLElement
}

/**
 * The menu of the rows of the list: what can be done with an article; collections and removal go for all that is selected with it. It is
 * one for all rows, which come and go too often to have one each.
 */
export const ArticleMenu = observer(function ArticleMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const { library } = useRoot()
  const { t } = useTranslation()
  const anchor = useRef(menu.button)
  const article = library.articles.find(({ id }) => id === menu.id)
  if (!article) return null
  return (
    <MenuTrigger isOpen onOpenChange={open => open || onClose()}>
      {/* The row's own button has opened it; this one names it. */}
      <Button className="hidden" aria-hidden excludeFromTabOrder aria-label={t('library.menu', { title: article.title })} />
      <Popover className="popover" triggerRef={anchor}>
        <ArticleActions article={article} targets={library.targets(article.id)} />
      </Popover>
    </MenuTrigger>
  )
})

const ArticleActions = observer(function ArticleActions({ article, targets }: { article: Article; targets: number[] }) {
  const root = useRoot()
  const { dialogs, library, notices, reader } = root
  const { t } = useTranslation()
  const { shownCollection: shown } = library
  const { id, title } = article
  const takeOut = async (collection: number, name: string) => {
    await library.assign(collection, targets, false)
    notices.info(t('collection.taken-out', { name }), { undo: true })
  }
  const actions: Record<string, () => unknown> = {
    open: () => notices.guard(() => reader.open(id)),
    beside: () => notices.guard(() => reader.open(id, { beside: true })),
    star: () => void toggleStar(root, targets),
    tags: () => dialogs.show({ kind: 'article-tags', articles: targets }),
    merge: () => dialogs.show({ kind: 'merge', articles: targets }),
    metadata: () => editDetails(root, targets),
    compare: () => dialogs.show({ kind: 'compare', article: id }),
    'edit-text': () => dialogs.show({ kind: 'edit-text', article: id, at: null }),
    reimport: () => dialogs.show({ kind: 'edit-text', article: id, at: null, reimport: true }),
    encoding: () => dialogs.show({ kind: 'encoding', article: id }),
    versions: () => dialogs.show({ kind: 'versions', article: id }),
    memo: () => dialogs.show({ kind: 'memo', target: 'article', targetId: id, title }),
    'take-out': () => shown && notices.guard(() => takeOut(shown.id, shown.name)),
    export: () => dialogs.show({ kind: 'export', articles: targets }),
    remove: () => removeArticles(root, targets),
  }
  const item = (key: string, label: string, keys = '') => (
    <MenuItem id={key} className="menu-item" textValue={label}>
      <span>{label}</span>
      {keys ? <kbd className="key">{keys}</kbd> : null}
    </MenuItem>
  )
  return (
    <Menu className="menu" onAction={key => actions[String(key)]?.()}>
      {item('open', t('library.open'), 'Enter')}
      {item('beside', t('library.open-beside'), showKeys('Mod+Enter'))}
      {item('compare', t('library.compare'))}
      <Separator className="menu-line" />
      {item('star', t(article.starred ? 'organise.unstar' : 'organise.star'), 'S')}
      <StateMenu state={article.state} articles={targets} />
      {item('tags', t('tag.edit'), '#')}
      <Separator className="menu-line" />
      {item('metadata', targets.length > 1 ? t('many.edit', { count: targets.length }) : t('library.metadata'))}
      {item('edit-text', t('edit.item'))}
      {item('reimport', t('edit.reimport'))}
      {item('encoding', t('found.encoding'))}
      {item('versions', t('version.item'))}
      {item('memo', t('library.memo'))}
      <AddToCollection articles={targets} />
      {shown ? item('take-out', t('collection.take-out', { name: shown.name })) : null}
      {targets.length > 1 ? item('merge', t('merge.item', { count: targets.length })) : null}
      <Separator className="menu-line" />
      {item('export', t('export.action'))}
      {item('remove', targets.length > 1 ? t('library.remove-many', { count: targets.length }) : t('library.remove'), 'Delete')}
    </Menu>
  )
})

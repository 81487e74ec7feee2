import type { ArticleState } from '../../../preload/contract.ts'
import { ARTICLE_STATES } from '../../../preload/model.ts'
import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'

/** The articles that a command is about: what is selected while the list has the focus or several are selected, else the one being read. */
export function chosenArticles({ library, reader }: Root): number[] {
  const { selection } = library
  const inList = document.activeElement?.closest('[data-place="library"]') != null
  if (selection.current !== null && (inList || selection.selected.size > 1)) return library.targets(selection.current)
  const open = (reader.preview.pane ?? reader.pane).articleId
  return open === null ? [] : [open]
}

/** Runs something about the chosen articles, or says that none is chosen. */
export function withChosen(root: Root, work: (articles: number[]) => unknown): void {
  const articles = chosenArticles(root)
  if (articles.length > 0) work(articles)
  else root.notices.info(i18n.t('organise.choose-first'))
}

/** Stars articles, or takes the stars away when all have one. */
export async function toggleStar(root: Root, articles: number[]): Promise<void> {
  const { library, notices } = root
  const known = await notices.guard(() => Promise.all(articles.slice(0, 1).map(id => library.article(id))))
  if (!known) return
  const all = new Set(articles)
  const inList = library.articles.filter(({ id }) => all.has(id))
  const starred = !(inList.length > 0 ? inList : known).every(article => article.starred)
  const changed = await notices.guard(() => library.updateMany(articles, { starred }))
  if (changed) notices.announce(i18n.t(starred ? 'organise.starred' : 'organise.unstarred', { count: changed }))
}

/** Gives articles a state; said aloud, and for several shown with an undo. */
export async function setState(root: Root, articles: number[], state: ArticleState): Promise<void> {
  const { library, notices } = root
  const changed = await notices.guard(() => library.updateMany(articles, { state }))
  if (changed === undefined) return
  const text = i18n.t('organise.state-set', { count: changed, state: i18n.t(`state.${state}`) })
  if (changed > 1) notices.info(text, { undo: true })
  else notices.announce(text)
}

/** Gives articles the state after that of the first: to read, reading, read, coded, and round again. */
export async function nextState(root: Root, articles: number[]): Promise<void> {
  const [first] = articles
  if (first === undefined) return
  const article = await root.notices.guard(() => root.library.article(first))
  if (!article) return
  const next = ARTICLE_STATES[(ARTICLE_STATES.indexOf(article.state) + 1) % ARTICLE_STATES.length] ?? 'unread'
  await setState(root, articles, next)
}

/** Opens the dialog that changes details: of one article all of them, of several those that they may share. */
export function editDetails({ dialogs }: Root, articles: number[]): void {
  const [only, ...more] = articles
  if (only === undefined) return
  dialogs.show(more.length > 0 ? { kind: 'edit-many', articles } : { kind: 'metadata', article: only })
}

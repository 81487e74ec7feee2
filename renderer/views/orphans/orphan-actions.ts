import type { Orphan, Proposal } from '../../../preload/contract.ts'
import { i18n } from '../../locales/i18n.ts'
import { call } from '../../stores/calls.ts'
import type { Root } from '../../stores/root.ts'
import { brief } from '../../text/brief.ts'

/** Shows the orphans beside the text, those of the article that is read when it has any; one of them is looked at when it is named. */
export function showOrphans(root: Root, id?: number): void {
  const { dialogs, orphans, reader, sides } = root
  const { articleId } = reader.pane
  if (id !== undefined) reachOrphan(root, id)
  orphans.setScope(articleId !== null && orphans.waitingIn(articleId) > 0 ? 'article' : 'library')
  orphans.askFocus()
  dialogs.setPlain(false)
  sides.show('notes')
  dialogs.showSide('orphans')
  if (orphans.all.length === 0) root.notices.announce(i18n.t('orphan.none'))
}

/** Looks at an orphan: where it may belong is shown in the text, while the focus stays. */
export function reachOrphan(root: Root, id: number): void {
  const { orphans, reader } = root
  orphans.reach(id)
  const orphan = orphans.byId.get(id)
  if (!orphan) return
  const [best] = orphan.proposals
  if (best) showPlace(root, orphan, best)
  if (reader.pane.articleId === orphan.highlight.article) reader.pane.setCurrent(id)
}

/** Shows a place that is offered, over what is read when it is in another article. */
export function showPlace(root: Root, { highlight }: Orphan, place: Proposal): void {
  const { reader, notices } = root
  if (reader.pane.articleId === highlight.article && !reader.preview.pane) reader.pane.goTo(place)
  else void notices.guard(() => reader.look({ article: highlight.article, at: place, found: [] }))
}

/** Opens the article of an orphan to look for its place there: words that are selected then take it with the key of extending. */
export async function openOrphan(root: Root, id: number): Promise<void> {
  const orphan = root.orphans.byId.get(id)
  if (!orphan) return
  const [best] = orphan.proposals
  await root.notices.guard(() => root.reader.open(orphan.highlight.article, best ? { at: best } : {}))
  root.reader.pane.setCurrent(id)
  root.notices.announce(i18n.t('orphan.select-now'))
}

/** Gives an orphan one of the places offered, the best unless told, and goes on to the next. */
export async function acceptPlace(root: Root, orphan: Orphan, at = 0): Promise<void> {
  const place = orphan.proposals[at]
  if (!place) {
    root.notices.info(i18n.t('orphan.no-proposals'))
    return
  }
  await settle(root, orphan, async () => {
    const { start, end } = place
    const attached = await call('orphan.attach', { highlight: orphan.highlight.id, start, end })
    return i18n.t('orphan.attached', { text: brief(attached.exact) })
  })
}

/** Keeps an orphan as a quotation, or asks about it again. */
export async function keepQuotation(root: Root, orphan: Orphan): Promise<void> {
  const { id } = orphan.highlight
  await settle(root, orphan, async () => {
    await call('orphan.keep', { highlight: id, quotation: !orphan.quotation })
    return i18n.t(orphan.quotation ? 'orphan.asked-again' : 'orphan.kept')
  })
}

/** Runs what settles an orphan, says what was done, and goes on to the next one. */
async function settle(root: Root, orphan: Orphan, work: () => Promise<string>): Promise<void> {
  const { notices, orphans, reader } = root
  const next = orphans.after(orphan.highlight.id)
  const said = await notices.guard(work)
  if (said === undefined) return
  notices.info(said, { undo: true })
  await notices.guard(() => orphans.load())
  if (next !== null && orphans.byId.has(next)) reachOrphan(root, next)
  else reader.preview.end()
  // The list is gone with its last row, and the focus with it.
  if (orphans.ids.length === 0) reader.pane.view?.focusText()
  notices.announce(`${said} ${i18n.t('orphan.waiting', { count: orphans.waiting })}`)
}

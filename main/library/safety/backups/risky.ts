import type { Channel, Request } from '../../../../preload/contract.ts'
import type { BackupReason } from '../../../../preload/model.ts'

/** Calls that bring in without end: they are not to have what a library kept for itself on a full disk. */
export const BULKY: ReadonlySet<Channel> = new Set(['import.start', 'import.resume'])

/** So many rows that a call names are much. */
export const MANY = 10

/** About how many rows a call is that changes any number of them; what it names stands for more where that is not told. */
const EDITS: { [C in Channel]?: (request: Request<C>) => number } = {
  'article.update-many': ({ articles }) => articles.length,
  'article.remove': ({ articles }) => articles.length,
  'trash.restore': ({ articles }) => articles.length,
  'collection.assign': ({ articles }) => articles.length,
  'highlight.create-many': ({ passages }) => passages.length,
  'highlight.tag': ({ highlights }) => highlights.length,
  'highlight.remove': ({ highlights }) => highlights.length,
  'passage.change': ({ highlights }) => highlights.length,
  'theme.move-many': ({ themes }) => themes.length,
  'theme.recolour': ({ themes }) => themes.length,
  'parallel.tag-copies': ({ copies }) => copies.length,
  'article.merge': ({ preview }) => (preview ? 0 : MANY),
  'library.remove-starter': () => MANY,
  'trash.empty': () => MANY,
  'theme.merge': () => MANY,
  'theme.remove': () => MANY,
  'theme.remove-many': () => MANY,
  'theme.split': () => MANY,
  'collection.remove': () => MANY,
  // Under the name of another tag both become one.
  'tag.rename': () => MANY,
  'tag.remove': () => MANY,
  'coder.merge': () => MANY,
  'parallel.tag-all-copies': () => MANY,
  // A single step may be about thousands.
  'history.undo-to': () => MANY,
  'history.redo-to': () => MANY,
}

/** What a backup before this call is for: it brings in, changes or removes much at once. Null when it does not. */
export function riskOf<C extends Channel>(channel: C, request: Request<C>): BackupReason | null {
  if (BULKY.has(channel)) return 'import'
  return (EDITS[channel]?.(request) ?? 0) >= MANY ? 'edit' : null
}

/** Calls that need not wait while a large change waits for its backup: they change nothing of what it, or undo, is about. Any other is done after it. */
export const AT_ANY_TIME: ReadonlySet<Channel> = new Set<Channel>([
  'library.info',
  'library.look',
  'article.list',
  'article.some',
  'article.read',
  'article.open',
  'article.sentences',
  'article.place',
  'highlight.list',
  'highlight.some',
  'theme.list',
  'theme.recent',
  'theme.counts',
  'theme.passages',
  'passage.read',
  'passage.summary',
  'passage.preview',
  'collection.list',
  'tag.list',
  'trash.list',
  'memo.read',
  'memo.list',
  'memo.mentions',
  'memo.preview',
  'memo.suggest',
  'coder.list',
  'search.query',
  'search.lines',
  'search.find',
  'search.state',
  'search.settle',
  'history.list',
  'orphan.list',
  'settings.read',
  'settings.update',
  'job.pause',
  'job.cancel',
  'backup.list',
  'backup.make',
])

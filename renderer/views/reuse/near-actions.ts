import { i18n } from '../../locales/i18n.ts'
import { call } from '../../stores/calls.ts'
import type { NearPair } from '../../stores/near.ts'
import type { Root } from '../../stores/root.ts'

/** Closes the dialog and opens both articles of a pair side by side. */
export async function comparePair({ notices, reader }: Root, { a, b }: NearPair, onClose: () => void): Promise<void> {
  onClose()
  await notices.guard(() => reader.compare(a.id, b.id))
}

/** Merges the other article of a pair into the one that is kept. */
export async function mergePair({ notices }: Root, { a, b }: NearPair, keep: number): Promise<void> {
  const other = keep === a.id ? b.id : a.id
  const report = await notices.guard(() => call('article.merge', { keep, others: [other] }))
  if (!report) return
  if (report.orphaned > 0) notices.warn(i18n.t('merge.orphaned', { count: report.orphaned }))
  notices.info(i18n.t('near.merged'), { undo: true })
  notices.announce(i18n.t('near.merged'))
}

/** Keeps both articles of a pair, or takes that back. */
export async function keepPair({ notices }: Root, { a, b }: NearPair, kept: boolean): Promise<void> {
  const done = await notices.guard(() => call('parallel.keep-both', { a: a.id, b: b.id, kept }))
  if (done === undefined) return
  const text = i18n.t(kept ? 'near.both-kept' : 'near.asked-again')
  notices.info(text, { undo: true })
  notices.announce(text)
}

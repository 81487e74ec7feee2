import type { SharedSpan } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'

/** Closes the dialog and opens a place, in the focused pane or beside it. */
export async function openPlace({ dialogs, notices, reader }: Root, place: SharedSpan, options: { beside: boolean }): Promise<void> {
  dialogs.close()
  const { article, start, end } = place
  await notices.guard(() => reader.open(article, { ...options, at: { start, end } }))
}

/** Closes the dialog and opens two places side by side; the focus is in the second. */
export async function openBoth(root: Root, a: SharedSpan, b: SharedSpan): Promise<void> {
  await openPlace(root, a, { beside: false })
  await openPlace(root, b, { beside: true })
}

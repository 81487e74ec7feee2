import type { SearchLine } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'

/** Closes the concordance and opens a line at its place, where the other places found in the article are marked too. */
export async function openLine({ dialogs, lines, notices, reader }: Root, line: SearchLine, options: { beside: boolean }): Promise<void> {
  const { article, start, end } = line
  const found = (lines.reply?.lines ?? []).filter(other => other.article === article).toSorted((a, b) => a.start - b.start)
  dialogs.close()
  await notices.guard(() => reader.open(article, { ...options, at: { start, end }, found }))
}

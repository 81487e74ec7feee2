import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedPiece } from '../../text/compared-lines.ts'
import { wordDiff } from '../../text/word-diff.ts'

/** What of two texts is the same, what was removed and what was added; told apart by signs and lines, and in words for who cannot see them. */
export function Pieces({ pieces }: { pieces: readonly ComparedPiece[] }) {
  const { t } = useTranslation()
  return pieces.map(({ kind, text, change }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place.
    if (kind === 'same') return <span key={index}>{text}</span>
    const Changed = kind === 'removed' ? 'del' : 'ins'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Changed key={index} data-change={change ?? undefined}>
        <span className="hidden">{t(kind === 'removed' ? 'version.removed' : 'version.added')} </span>
        <span className="sign" aria-hidden>
          {kind === 'removed' ? '−' : '+'}
        </span>
        {text}
      </Changed>
    )
  })
}

/** An old wording and a new one in one, word by word. */
export const Reworded = memo(function Reworded({ from, to }: { from: string; to: string }) {
  const pieces = wordDiff(from, to).flatMap(({ kind, from: [start, end], to: [toStart, toEnd] }): ComparedPiece[] => {
    if (kind === 'same') return [{ kind, text: to.slice(toStart, toEnd), change: null }]
    const removed = { kind: 'removed' as const, text: from.slice(start, end), change: null }
    const added = { kind: 'added' as const, text: to.slice(toStart, toEnd), change: null }
    return [removed, added].filter(({ text }) => text !== '')
  })
  return (
    <span className="reworded">
      <Pieces pieces={pieces} />
    </span>
  )
})

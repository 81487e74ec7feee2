import { memo } from 'react'
import type { ComparedLine } from '../../text/compared-lines.ts'
import { Pieces } from './pieces.tsx'

/** Lines of two texts compared: each once with all that stands in it, or twice, as it was and as it is. */
export const ComparedText = memo(function ComparedText({ lines, beside }: { lines: readonly ComparedLine[]; beside: boolean }) {
  return lines.map(({ pieces }, index) => {
    const line = beside ? (
      <>
        <Side pieces={pieces.filter(({ kind }) => kind !== 'added')} />
        <Side pieces={pieces.filter(({ kind }) => kind !== 'removed')} />
      </>
    ) : (
      <Pieces pieces={pieces} />
    )
    const changed = pieces.some(({ kind }) => kind !== 'same')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place.
      <div key={index} className={changed ? 'compared-line changed' : 'compared-line'}>
        {line}
      </div>
    )
  })
})

const Side = ({ pieces }: { pieces: ComparedLine['pieces'] }) => (
  <p className="compared-side">
    <Pieces pieces={pieces} />
  </p>
)

import { type CSSProperties, memo } from 'react'
import type { ArticleText, Highlight } from '../../../preload/contract.ts'
import type { NoteMark } from '../../text/footnotes.ts'
import { linesOf, partsOf } from '../../text/parts.ts'
import { BlockView } from './block-view.tsx'

/** All blocks of a text, in parts that cost nothing while they are out of sight. */
export const TextBlocks = memo(function TextBlocks(props: {
  document: Pick<ArticleText, 'text' | 'blocks' | 'marks' | 'pages'>
  /** Rendered as `<mark>` too, when given. */
  highlights: readonly Highlight[] | null
  notes: readonly NoteMark[]
}) {
  const { document, highlights, notes } = props
  const { text, blocks, marks, pages } = document
  return partsOf(blocks).map(part => (
    <div key={part[0]?.start} className="part" style={{ '--lines': linesOf(part) } as CSSProperties}>
      {part.map(block => (
        <BlockView key={block.start} text={text} block={block} marks={marks} highlights={highlights} notes={notes} pages={pages} />
      ))}
    </div>
  ))
})

import { memo } from 'react'
import type { Block, Highlight, Mark, Page } from '../../../preload/contract.ts'
import { bridge } from '../../bridge.ts'
import type { NoteMark } from '../../text/footnotes.ts'
import { type Segment, segments } from '../../text/segments.ts'
import { PageMark } from './page-mark.tsx'

/** Imported lists may carry their own sign or number. */
const HAS_BULLET = /^(?:[-–—•*+·]|\p{N}+[.)])\s/u

interface Props {
  text: string
  block: Block
  marks: readonly Mark[]
  /** Rendered as `<mark>` too, when given. */
  highlights: readonly Highlight[] | null
  notes: readonly NoteMark[]
  pages: readonly Page[]
}

/** One block of the text as one element; its text content is exactly the block's part of the text. */
export const BlockView = memo(function BlockView({ text, block, marks, highlights, notes, pages }: Props) {
  const content = segments(text, block, marks, highlights ?? [], notes, pages).map(segment => <Run key={segment.start} segment={segment} />)
  const props = { 'data-start': block.start, className: block.type }
  if (block.type === 'heading') {
    // The article's title is the pane's h2, so its own headings begin below.
    const Heading = `h${Math.min(6, (block.level ?? 1) + 2)}` as 'h3'
    return <Heading {...props}>{content}</Heading>
  }
  if (block.type === 'quotation') return <blockquote {...props}>{content}</blockquote>
  return (
    <p
      {...props}
      data-level={block.level}
      data-bullet={block.type === 'item' && !HAS_BULLET.test(text.slice(block.start, block.end)) ? '' : undefined}
    >
      {content}
    </p>
  )
})

function Run({ segment }: { segment: Segment }) {
  const { href } = segment
  let run = <>{segment.text}</>
  if (segment.italic) run = <em>{run}</em>
  if (segment.bold) run = <strong>{run}</strong>
  if (href && !segment.note)
    run = (
      <a
        href={href}
        onClick={event => {
          event.preventDefault()
          void bridge.host.openExternal(href)
        }}
      >
        {run}
      </a>
    )
  if (segment.note)
    run = (
      <a
        className="note-sign"
        role={segment.note.own ? 'doc-backlink' : 'doc-noteref'}
        href={`#${segment.note.start}`}
        data-note={segment.note.start}
      >
        {run}
      </a>
    )
  if (segment.highlights.length) run = <mark>{run}</mark>
  return segment.page === null ? (
    run
  ) : (
    <>
      <PageMark label={segment.page} />
      {run}
    </>
  )
}

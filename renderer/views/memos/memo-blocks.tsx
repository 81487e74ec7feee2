import { Square, SquareCheck } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoBlock, MemoInline } from '../../../preload/contract.ts'
import { Inlines } from './memo-inline.tsx'
import type { Reference } from './open-memo.ts'

type Open = (reference: Reference) => void

/** A memo as it is read. */
export function Blocks({ blocks, onOpen }: { blocks: readonly MemoBlock[]; onOpen: Open }): ReactNode {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks are shown once and never change places.
    <Fragment key={index}>{show(block, onOpen)}</Fragment>
  ))
}

function show(block: MemoBlock, onOpen: Open): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines parts={block.children} onOpen={onOpen} />
        </p>
      )
    case 'heading': {
      // The dialog's own title is a second heading.
      const Heading = ['h3', 'h4', 'h5', 'h6'][Math.min(block.level, 4) - 1] as 'h3'
      return (
        <Heading>
          <Inlines parts={block.children} onOpen={onOpen} />
        </Heading>
      )
    }
    case 'quotation':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} onOpen={onOpen} />
        </blockquote>
      )
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'table':
      return <Table rows={block.rows} onOpen={onOpen} />
    case 'list':
      return <List list={block} onOpen={onOpen} />
  }
}

function List({ list: { start, items }, onOpen }: { list: Extract<MemoBlock, { type: 'list' }>; onOpen: Open }) {
  const { t } = useTranslation()
  const all = items.map(({ checked, blocks }, index) => {
    const Box = checked ? SquareCheck : Square
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items are shown once and never change places.
      <li key={index} className={checked === null ? undefined : 'boxed'}>
        {checked === null ? null : (
          <Box className="memo-box" size={15} role="img" aria-label={t(checked ? 'memo.checked' : 'memo.unchecked')} />
        )}
        <div>
          <Blocks blocks={blocks} onOpen={onOpen} />
        </div>
      </li>
    )
  })
  return start === null ? <ul>{all}</ul> : <ol start={start}>{all}</ol>
}

function Table({ rows: [head = [], ...rows], onOpen }: { rows: MemoInline[][][]; onOpen: Open }) {
  const cells = (row: MemoInline[][], Cell: 'th' | 'td') =>
    row.map((parts, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the cells are shown once and never change places.
      <Cell key={index}>
        <Inlines parts={parts} onOpen={onOpen} />
      </Cell>
    ))
  return (
    <table>
      <thead>
        <tr>{cells(head, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are shown once and never change places.
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

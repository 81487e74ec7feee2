import type { MemoBlock, MemoInline } from '../../../../../preload/model.ts'
import { memoBlocks } from '../../../memos/blocks.ts'
import type { Linked } from '../../../records/memo-links.ts'
import { html, linked, type Markup } from './markup.ts'

/** Where links of memos lead in a report: what it holds, by UUID, and the fragment of each. */
export interface Anchors {
  linked: ReadonlyMap<string, Linked>
  fragment(target: string, id: number): string | null
}

/** A memo or a note in Markdown; headings in it are no headings of the report. */
export const memoMarkup = (body: string, anchors: Anchors): Markup[] =>
  memoBlocks(body, () => anchors.linked).map(block => blockMarkup(block, anchors))

function blockMarkup(block: MemoBlock, anchors: Anchors): Markup {
  const inside = (children: MemoInline[]) => children.map(child => inlineMarkup(child, anchors))
  const blocks = (list: MemoBlock[]) => list.map(each => blockMarkup(each, anchors))
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inside(block.children)}</p>`
    case 'heading':
      return html`<p class="heading">${inside(block.children)}</p>`
    case 'quotation':
      return html`<div class="quotation">${blocks(block.blocks)}</div>`
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`
    case 'rule':
      return html`<hr/>`
    case 'table':
      return html`<table><tbody>${block.rows.map(row => html`<tr>${row.map(cell => html`<td>${inside(cell)}</td>`)}</tr>`)}</tbody></table>`
    case 'list': {
      const items = block.items.map(({ checked, blocks: own }) => html`<li>${checkMark(checked)}${blocks(own)}</li>`)
      return block.start === null ? html`<ul>${items}</ul>` : html`<ol start="${block.start}">${items}</ol>`
    }
  }
}

const checkMark = (checked: boolean | null): string => (checked === null ? '' : checked ? '☑ ' : '☐ ')

function inlineMarkup(part: MemoInline, anchors: Anchors): Markup {
  const inside = (children: MemoInline[]) => children.map(child => inlineMarkup(child, anchors))
  switch (part.type) {
    case 'text':
      return html`${part.text}`
    case 'code':
      return html`<code>${part.text}</code>`
    case 'break':
      return html`<br/>`
    case 'strong':
      return html`<strong>${inside(part.children)}</strong>`
    case 'emphasis':
      return html`<em>${inside(part.children)}</em>`
    case 'deleted':
      return html`<del>${inside(part.children)}</del>`
    case 'link':
      return linked(part.url, inside(part.children))
    case 'reference': {
      const fragment = part.id === null ? null : anchors.fragment(part.target, part.id)
      return fragment === null ? html`${part.text}` : html`<a href="#${fragment}">${part.text}</a>`
    }
  }
}

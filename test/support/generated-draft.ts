import type { NewArticle } from '../../main/library/records/articles.ts'
import { blocksOfPlainText } from '../../main/library/text/blocks.ts'
import { boundaryBefore, snap } from '../../main/library/text/graphemes.ts'
import { normalise } from '../../main/library/text/normal-form.ts'
import type { Block, Mark, Origins } from '../../preload/model.ts'
import type { ArticlePlan } from './library-plan.ts'

/** A line as an import leaves it. */
export const tidy = (line: string): string => normalise(line).replace(/\s+/gu, ' ').trim()

/** The UTF-16 offset of a share of a text, in thousandths. */
export const offsetAt = (text: string, share: number): number => boundaryBefore(text, Math.floor((text.length * share) / 1000))

/** An article as an import would add it, for `plant`. */
export function draftOf({ source, date, text, ...planned }: ArticlePlan, index: number): Partial<NewArticle> {
  return {
    title: tidy(planned.title),
    byline: planned.byline && tidy(planned.byline),
    outlet: planned.outlet && tidy(planned.outlet),
    url: planned.address ? `https://example.org/bai-${index}?a=1&b=2` : null,
    ...date,
    language: planned.language,
    text,
    path: source.path,
    original: source.original,
    origins: source.origins as Origins,
    blocks: blocksOfPlainText(text).map((block, nth) => typed(block, source.types[nth])),
    marks: source.marks.flatMap(mark => marked(text, mark)),
    pages: pagesOf(text, source.pages),
    dropped: source.dropped.map(({ at, why, kept }) => ({
      at: offsetAt(text, at),
      text: 'Chia sẻ bài này 🎉',
      type: 'paragraph' as const,
      why,
      ...(kept && { kept: true as const }),
    })),
  }
}

function typed({ start, end }: Block, type: Block['type'] = 'paragraph'): Block {
  return { type, ...((type === 'heading' || type === 'item') && { level: 2 }), start, end }
}

function marked(text: string, { type, from, length }: ArticlePlan['source']['marks'][number]): Mark[] {
  const { start, end } = snap(text, offsetAt(text, from), offsetAt(text, Math.min(1000, from + length)))
  return start === end ? [] : [{ type, start, end, ...(type === 'link' && { href: 'https://example.org/?q=đường&x=1' }) }]
}

function pagesOf(text: string, shares: readonly number[]) {
  const starts = [...new Set(shares.map(share => offsetAt(text, share)))].toSorted((a, b) => a - b)
  return starts.map((start, nth) => ({ start, label: nth === 0 ? 'iv' : String(nth + 4) }))
}

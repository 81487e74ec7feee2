import { reaction } from 'mobx'
import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleText, Highlight } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'
import { lanes, type Span } from '../../text/intervals.ts'
import { paint, unpaint } from '../../text/painter.ts'
import { blockElementAt, rangesOf } from '../../text/selection.ts'
import { BlockView } from '../reader/block-view.tsx'
import { useRoot } from '../root-context.ts'

const LANES = 3

const NO_NOTES: readonly never[] = []

/** The colour in which a coder's work shows: that of the chosen theme, else of the first theme they gave here. */
function colourOf({ agreement, themes }: Root, highlight: Highlight, coder: number): string {
  const given = highlight.themeIds.find((id, index) => highlight.themeCoders[index] === coder && themes.byId.has(id))
  const theme = agreement.theme ?? given
  return (theme === undefined ? highlight.colour : themes.byId.get(theme)?.colour) ?? 'yellow'
}

/** What to paint, by style. */
function styles(root: Root, coder: number): [string, Span][] {
  const coded = root.agreement.codedBy(coder)
  const lane = lanes(coded)
  const painted = coded.map((highlight, index): [string, Span] => [
    `${colourOf(root, highlight, coder)}-${Math.min(lane[index] ?? 0, LANES - 1)}`,
    highlight,
  ])
  return root.agreement.current ? [...painted, ['current', root.agreement.current]] : painted
}

/** Keeps the painting in step with what one of the two coded, and the chosen passage in sight. */
function useCoding(coder: number, document: ArticleText, text: RefObject<HTMLElement | null>) {
  const root = useRoot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements.
  useEffect(() => {
    const owner = {}
    const stopPainting = reaction(
      () => styles(root, coder),
      painted => {
        const element = text.current
        if (!element) return
        const ranges = rangesOf(
          element,
          painted.map(([, span]) => span),
        )
        const byStyle = new Map<string, StaticRange[]>()
        for (const [index, [style]] of painted.entries()) {
          const range = ranges[index]
          const list = byStyle.get(style)
          if (range && list) list.push(range)
          else if (range) byStyle.set(style, [range])
        }
        paint(owner, byStyle)
      },
      { fireImmediately: true },
    )
    const stopShowing = reaction(
      () => root.agreement.current,
      passage => {
        if (passage && text.current) blockElementAt(text.current, passage.start)?.scrollIntoView({ block: 'center' })
      },
    )
    return () => {
      stopPainting()
      stopShowing()
      unpaint(owner)
    }
  }, [root, coder, text, document])
}

/** The text as one coder has coded it; only to be read. What is painted stands in the list of passages too. */
export const CodedText = observer(function CodedText(props: {
  coder: number
  document: ArticleText
  scroller: RefObject<HTMLDivElement | null>
  onScroll: () => void
}) {
  const { coder, document, scroller, onScroll } = props
  const { agreement, coders, settings } = useRoot()
  const { t } = useTranslation()
  const text = useRef<HTMLDivElement>(null)
  const name = coders.nameOf(coder)
  const blocks = useMemo(
    () =>
      document.blocks.map(block => (
        <BlockView key={block.start} text={document.text} block={block} marks={document.marks} highlights={null} notes={NO_NOTES} />
      )),
    [document],
  )
  useCoding(coder, document, text)
  return (
    <section className="coded" aria-label={t('agreement.coded-by', { name })}>
      <h3 className="coded-head">
        {name} <span className="soft">{t('highlight.count', { count: agreement.codedBy(coder).length })}</span>
      </h3>
      <div
        ref={scroller}
        className="coded-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard.
        tabIndex={0}
        role="document"
        aria-label={t('reader.text', { title: document.article.title })}
        onScroll={onScroll}
      >
        <div ref={text} className={`text ${settings.values.font}`} lang={document.article.language}>
          {blocks}
        </div>
      </div>
    </section>
  )
})

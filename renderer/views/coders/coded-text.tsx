import { reaction } from 'mobx'
import { observer } from 'mobx-react-lite'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleText, Highlight } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'
import type { Span } from '../../text/intervals.ts'
import { lanesOf } from '../../text/lanes.ts'
import { paint, unpaint } from '../../text/painter.ts'
import { blockElementAt } from '../../text/selection.ts'
import { TextBlocks } from '../reader/text-blocks.tsx'
import { LANES, ranging } from '../reader/use-painting.ts'
import { useRoot } from '../root-context.ts'

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
  const lanes = lanesOf(coded)
  const painted = coded.map((highlight): [string, Span] => {
    const lane = lanes.get(highlight.id) ?? 0
    return [`${colourOf(root, highlight, coder)}-${lane < LANES ? lane : 'deep'}`, highlight]
  })
  return root.agreement.current ? [...painted, ['current', root.agreement.current]] : painted
}

/** Keeps the painting in step with what one of the two coded, and the chosen passage in sight. */
function useCoding(coder: number, document: ArticleText, text: RefObject<HTMLElement | null>) {
  const root = useRoot()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements.
  useEffect(() => {
    const owner = {}
    const rangesOfAll = ranging(text)
    const stopPainting = reaction(
      () => styles(root, coder),
      painted => paint(owner, rangesOfAll(painted)),
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
          <TextBlocks document={document} highlights={null} notes={NO_NOTES} />
        </div>
      </div>
    </section>
  )
})

import { observer } from 'mobx-react-lite'
import { useRef } from 'react'
import type { ArticleText } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { CodedText } from './coded-text.tsx'

/** The text twice, as each of the two has coded it; what scrolls one scrolls the other. */
export const CodedTexts = observer(function CodedTexts({ document }: { document: ArticleText }) {
  const { agreement } = useRoot()
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  const follow = (from: HTMLDivElement | null, to: HTMLDivElement | null) => {
    // Setting what is there already tells nobody, so that the two do not chase each other.
    if (from && to && Math.abs(to.scrollTop - from.scrollTop) > 1) to.scrollTop = from.scrollTop
  }
  return (
    <div className="coded-texts">
      <CodedText coder={agreement.first} document={document} scroller={left} onScroll={() => follow(left.current, right.current)} />
      <CodedText coder={agreement.second} document={document} scroller={right} onScroll={() => follow(right.current, left.current)} />
    </div>
  )
})

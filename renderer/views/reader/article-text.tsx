import { observer } from 'mobx-react-lite'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleText as Document } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { footnotes, noteMarks } from '../../text/footnotes.ts'
import { Mentions } from '../memos/mentions.tsx'
import { useRoot } from '../root-context.ts'
import { FindMarks } from './find-marks.tsx'
import { HighlightCard } from './highlight-card.tsx'
import { MarginStripes } from './margin-stripes.tsx'
import { NoteCard } from './note-card.tsx'
import { PickList } from './pick-list.tsx'
import { SelectionTools } from './selection-tools.tsx'
import { TextBlocks } from './text-blocks.tsx'
import { typeOf } from './type.ts'
import { useCaret } from './use-caret.ts'
import { useDrops } from './use-drops.ts'
import { useFocusMode } from './use-focus-mode.ts'
import { useLighting } from './use-lighting.ts'
import { usePainting } from './use-painting.ts'
import { usePlace } from './use-place.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import { useSelection } from './use-selection.ts'
import { useShared } from './use-shared.ts'

/** The text of an article: React renders it once; highlights are painted over it, the caret and the card float above. */
export const ArticleText = observer(function ArticleText({ pane, document }: { pane: Pane; document: Document }) {
  const { settings } = useRoot()
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const { values } = settings
  const marked = values.marks ? pane.placed : null
  // The text never changes under a key, so neither do its elements, unless highlights are rendered as marks.
  const notes = useMemo(() => footnotes(document.text, document.blocks), [document.text, document.blocks])
  const noteSigns = useMemo(() => noteMarks(notes), [notes])
  const { text: content, blocks, marks, pages } = document
  const shown = useMemo(() => ({ text: content, blocks, marks, pages }), [content, blocks, marks, pages])
  usePainting(pane, scroller, text, marked)
  useShared(pane, scroller, text, marked)
  useSelection(pane, scroller, text)
  useLighting(pane, text)
  const caret = useCaret(pane, scroller, text)
  useScrollTogether(pane, scroller, text)
  usePlace(pane, scroller, text)
  useFocusMode(scroller, text)
  useDrops(pane, scroller, text)
  return (
    <div className="reading" data-page={values.page === 'interface' ? undefined : values.page}>
      <div
        ref={scroller}
        className={values.stripes ? 'scroller with-margin' : 'scroller'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard.
        tabIndex={0}
        role="document"
        aria-label={t('reader.text', { title: document.article.title })}
        data-single-keys
        onKeyDown={caret.press}
      >
        <div
          ref={text}
          className={`text ${values.font}${values.focusMode ? ' focusing' : ''}`}
          lang={document.article.language}
          style={typeOf(values)}
        >
          <TextBlocks document={shown} highlights={marked} notes={noteSigns} />
        </div>
        <Mentions target="article" targetId={document.article.id} />
        <div ref={caret.element} className="caret" hidden aria-hidden />
        <SelectionTools pane={pane} scroller={scroller} text={text} />
        <NoteCard pane={pane} content={document.text} notes={notes} marks={noteSigns} scroller={scroller} text={text} />
        {values.stripes ? <MarginStripes pane={pane} scroller={scroller} text={text} /> : null}
        <HighlightCard pane={pane} scroller={scroller} text={text} />
        <PickList pane={pane} scroller={scroller} text={text} />
      </div>
      <FindMarks find={pane.find} scroller={scroller} text={text} />
    </div>
  )
})

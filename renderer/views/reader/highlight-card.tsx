import { ChevronsLeftRight, NotebookPen, Quote, ScanSearch, Trash2, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import type { Pane } from '../../stores/pane.ts'
import { IconButton } from '../icon-button.tsx'
import { openHighlightMemo } from '../memos/open-memo.ts'
import { citeAll } from '../passages/bulk-actions.ts'
import { LinkedCopies } from '../reuse/linked-copies.tsx'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { KeyHint } from '../shell/key-hint.tsx'
import { shownKey } from '../shell/key-map.ts'
import { CardThemes } from './card-themes.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { floatAt } from './float.ts'
import { MovedLine } from './moved-line.tsx'
import { NoteField } from './note-field.tsx'

interface Props {
  pane: Pane
  scroller: RefObject<HTMLElement | null>
  text: RefObject<HTMLElement | null>
}

/** The card of the current highlight: its themes, note and colour. Escape closes it and gives the focus back to the text. */
export const HighlightCard = observer(function HighlightCard({ pane, scroller, text }: Props) {
  const highlight = pane.currentHighlight
  if (pane.card === 'closed' || !highlight) return null
  return <Card key={highlight.id} highlight={highlight} pane={pane} scroller={scroller} text={text} />
})

const Card = observer(function Card({ highlight, pane, scroller, text }: Props & { highlight: Highlight }) {
  const root = useRoot()
  const { coders, coding, reader } = root
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const { start, end } = highlight
  const others = pane.placed.filter(other => other.start < end && other.end > start).length - 1
  useLayoutEffect(() => {
    if (element.current) floatAt(element.current, scroller, text, { start, end }, 'below')
  }, [start, end, scroller, text])
  useLayoutEffect(() => {
    // Focus without scrolling: the card has just been put where the reader looks.
    if (pane.card === 'open') element.current?.focus({ preventScroll: true })
  }, [pane])
  const close = () => {
    pane.closeCard()
    scroller.current?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={element}
      className="card"
      role="dialog"
      aria-label={t('highlight.card')}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        close()
      }}
    >
      <blockquote className="card-quote" draggable title={t('highlight.drag')}>
        {highlight.exact}
      </blockquote>
      {others > 0 ? (
        <p className="soft">
          {t('highlight.others', { count: others })} <KeyHint command="cycle" />
        </p>
      ) : null}
      {coders.several ? <p className="soft coder-line">{t('coder.made-by', { name: coderName(highlight.coder) })}</p> : null}
      <MovedLine highlight={highlight} />
      <CardThemes highlight={highlight} />
      <LinkedCopies highlight={highlight} />
      <NoteField highlight={highlight} drafts={pane.drafts} focused={pane.card === 'note'} onDone={close} />
      <div className="card-foot">
        <ColourChoice
          value={highlight.colour}
          inherit={t('highlight.colour-theme')}
          onChange={colour => void coding.update(highlight, { colour })}
        />
        <IconButton
          icon={ChevronsLeftRight}
          label={t('highlight.extend')}
          keys={shownKey(root, 'extend')}
          disabled={reader.pane.selection === null}
          onPress={() => void coding.extend()}
        />
        <IconButton
          icon={ScanSearch}
          label={t('reader.where-else')}
          keys={shownKey(root, 'where-else')}
          onPress={() => runCommand(root, 'where-else')}
        />
        <IconButton icon={Quote} label={t('bulk.cite')} onPress={() => void citeAll(root, [highlight.id])} />
        <IconButton icon={NotebookPen} label={t('highlight.memo')} keys={shownKey(root, 'memo')} onPress={() => openHighlightMemo(root)} />
        <IconButton
          icon={Trash2}
          label={t('highlight.delete')}
          keys={shownKey(root, 'delete')}
          onPress={() => void coding.remove(highlight)}
        />
        <IconButton icon={X} label={t('common.close')} keys="Esc" onPress={close} />
      </div>
    </div>
  )
})

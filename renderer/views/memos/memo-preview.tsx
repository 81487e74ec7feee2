import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoBlock } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { Blocks } from './memo-blocks.tsx'
import type { Reference } from './open-memo.ts'

/** How a memo reads: its Markdown shown, its links under the present names of what they lead to. */
export const MemoPreview = observer(function MemoPreview({ body, onOpen }: { body: string; onOpen: (reference: Reference) => void }) {
  const { memos, notices } = useRoot()
  const { t } = useTranslation()
  const [blocks, setBlocks] = useState<MemoBlock[] | null>(null)
  const { stamp } = memos
  // biome-ignore lint/correctness/useExhaustiveDependencies: names may change while the memo is shown.
  useEffect(() => {
    let gone = false
    void notices.guard(() => memos.preview(body)).then(made => made && !gone && setBlocks(made))
    return () => {
      gone = true
    }
  }, [memos, notices, body, stamp])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long memo is scrolled by the keyboard.
    <section className="memo-text" aria-label={t('memo.preview')} tabIndex={0}>
      {blocks?.length === 0 ? <p className="soft">{t('memo.nothing')}</p> : null}
      {blocks ? <Blocks blocks={blocks} onOpen={onOpen} /> : null}
    </section>
  )
})

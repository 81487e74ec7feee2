import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { warningText } from '../../locales/failures.ts'
import { MemoPreview } from '../memos/memo-preview.tsx'
import { useRoot } from '../root-context.ts'

/** Front matter is no text of a note. */
const withoutHead = (text: string): string => text.replace(/^---\n[\s\S]*?\n---(?:\n|$)/u, '')

/** What the template in the editor makes, as text or as it looks, or what is wrong with it. */
export const TemplateResult = observer(function TemplateResult() {
  const { templates } = useRoot()
  const { t } = useTranslation()
  const [looks, setLooks] = useState(false)
  const { preview } = templates
  return (
    <section className="template-result" aria-label={t('template.preview')}>
      <div className="template-bar">
        <span className="soft">{preview?.failure === null ? preview.title : ''}</span>
        <Button className="button small" aria-pressed={looks} onPress={() => setLooks(!looks)}>
          {t('template.looks')}
        </Button>
      </div>
      {preview?.failure ? (
        <p className="error-text" role="alert">
          {preview.failure.line === null ? '' : `${t('template.line', { line: preview.failure.line })} `}
          {warningText(preview.failure.message)}
        </p>
      ) : null}
      {preview?.failure === null && looks ? <MemoPreview body={withoutHead(preview.text)} onOpen={() => undefined} /> : null}
      {preview?.failure === null && !looks ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard.
        <pre className="template-text" tabIndex={0}>
          {preview.text}
        </pre>
      ) : null}
    </section>
  )
})

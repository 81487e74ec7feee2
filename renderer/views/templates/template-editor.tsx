import { observer } from 'mobx-react-lite'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { InsertMenu } from './insert-menu.tsx'

/** Milliseconds without typing after which the preview is made anew. */
const SETTLED = 250

/** The template that is chosen, to be read, or changed where it is the library's own. */
export const TemplateEditor = observer(function TemplateEditor({ children }: { children: ReactNode }) {
  const { notices, reader, templates } = useRoot()
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const { template, text } = templates
  const article = reader.pane.articleId
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the text that the preview is of.
  useEffect(() => {
    const timer = setTimeout(() => void notices.guard(() => templates.show(article)), SETTLED)
    return () => clearTimeout(timer)
  }, [text.body, templates, notices, article])
  const insert = (inserted: string) => {
    const field = area.current
    if (!field) return
    field.setRangeText(inserted, field.selectionStart, field.selectionEnd, 'end')
    templates.edit({ body: field.value })
    field.focus()
  }
  const own = template !== undefined && !template.builtIn
  return (
    <div className="template-editor">
      {own ? <Field label={t('template.name')} value={text.name} onChange={name => templates.edit({ name })} /> : null}
      <div className="template-bar">
        <label htmlFor="template-body">{t('template.body')}</label>
        {own ? <InsertMenu onInsert={insert} /> : <span className="soft">{t('template.built-in-hint')}</span>}
      </div>
      <textarea
        ref={area}
        id="template-body"
        className="input template-text"
        spellCheck={false}
        readOnly={!own}
        value={text.body}
        onChange={event => templates.edit({ body: event.target.value })}
      />
      {children}
    </div>
  )
})

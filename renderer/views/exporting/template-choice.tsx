import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'
import { templateName } from '../templates/template-name.ts'

/** By which template Markdown is written. */
export const TemplateChoice = observer(function TemplateChoice() {
  const { notices, templates } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => templates.load())
  }, [notices, templates])
  if (templates.list.length === 0) return null
  const options = templates.list.map(template => ({ id: template.id, label: templateName(t, template) }))
  return (
    <Choice label={t('template.for-export')} value={templates.exported} options={options} onChange={id => templates.chooseForExport(id)} />
  )
})

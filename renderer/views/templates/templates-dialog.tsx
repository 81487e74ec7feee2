import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { TemplateActions } from './template-actions.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { templateName } from './template-name.ts'
import { TemplateResult } from './template-result.tsx'

/** The templates, one of them to be read or changed, and beside it what it makes. What is not saved is kept when it is closed. */
export const TemplatesDialog = observer(function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { notices, templates } = useRoot()
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(() => templates.load())
  }, [notices, templates])
  const items = templates.list.map(template => ({
    id: template.id,
    label: templateName(t, template),
    changed: templates.isChanged(template.id),
  }))
  return (
    <ModalDialog title={t('template.title')} onClose={onClose} wide>
      <div className="templates">
        <ListBox
          className="menu template-list"
          aria-label={t('template.title')}
          items={items}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[templates.chosen]}
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : [...keys]
            if (key !== undefined) templates.choose(String(key))
          }}
        >
          {({ id, label, changed }) => (
            <ListBoxItem id={id} className="menu-item" textValue={label}>
              <span>{label}</span>
              {changed ? <span className="soft">{t('template.unsaved')}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
        <TemplateEditor key={templates.chosen}>
          <TemplateActions onClose={onClose} />
        </TemplateEditor>
        <TemplateResult />
      </div>
    </ModalDialog>
  )
})

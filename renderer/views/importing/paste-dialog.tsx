import { observer } from 'mobx-react-lite'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { importPasted } from './import-pasted.ts'
import type { Pasted } from './pasted.ts'

/** Takes an article from the clipboard: title and text, or a piece of a web page with its headings and links. */
export const PasteDialog = observer(function PasteDialog({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  /** What was pasted as HTML, with the text that stands for it in the field. */
  const [page, setPage] = useState<Pasted['page']>(null)
  const empty = text.trim() === ''
  const busy = root.jobs.imports?.running ?? false

  const pasted = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const plain = event.clipboardData.getData('text/plain')
    if (html === '' || plain === '' || text !== '') return
    event.preventDefault()
    setText(plain)
    setPage({ html, text: plain })
  }
  const save = async () => {
    setTried(true)
    if (empty || busy) return false
    return importPasted(root, { title: title.trim(), text, page })
  }
  return (
    <FormDialog title={t('import.paste-title')} action={t('import.paste-run')} save={save} onClose={onClose}>
      <Field
        label={t('import.paste-text')}
        value={text}
        onChange={setText}
        onPaste={pasted}
        rows={12}
        hint={page?.text === text ? t('import.paste-html') : ''}
        error={tried && empty ? t('import.paste-empty') : ''}
        autoFocus
      />
      <Field label={t('import.paste-name')} value={title} onChange={setTitle} hint={t('import.paste-name-hint')} />
      {tried && busy ? (
        <p className="error-text" role="alert">
          {t('import.busy')}
        </p>
      ) : null}
    </FormDialog>
  )
})

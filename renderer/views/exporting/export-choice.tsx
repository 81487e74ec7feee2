import { observer } from 'mobx-react-lite'
import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { Destination } from './destination.tsx'
import { FormatChoice } from './format-choice.tsx'
import { MirrorChoice } from './mirror-choice.tsx'
import { type ExportScope, ScopeChoice } from './scope-choice.tsx'
import { TemplateChoice } from './template-choice.tsx'
import { ThemesChoice, type ThemesIn } from './themes-choice.tsx'

/** Which articles to export, in which format, and where to. */
export const ExportChoice = observer(function ExportChoice(props: {
  chosen: readonly number[]
  /** The collection that those who were chosen are of. */
  collection: number | undefined
  onClose: () => void
}) {
  const { chosen, collection, onClose } = props
  const { host, exports, library, mirrors, notices, reader, settings, templates } = useRoot()
  const { t } = useTranslation()
  const [folder, setFolder] = useState(host?.exportFolder ?? '')
  const [scope, setScope] = useState<ExportScope>(chosen.length > 0 ? 'chosen' : 'all')
  const [name, setName] = useState(library.info?.name ?? '')
  const [themes, setThemes] = useState<ThemesIn>('joined')
  const [tried, setTried] = useState(false)
  const [mirrored, setMirrored] = useState<boolean | null>(null)
  const { kind } = exports
  const mirror = mirrors.at(folder)
  const kept = mirrored ?? mirror !== undefined

  const articles = (): number[] | null => {
    if (scope === 'all') return null
    if (scope === 'chosen') return [...chosen]
    if (scope === 'shown') return library.shown.map(({ id }) => id)
    return reader.pane.articleId === null ? [] : [reader.pane.articleId]
  }
  const writeNotes = async (out: string, some: number[] | null) => {
    const template = templates.exported
    if (!(await exports.markdown(out, some, template))) return
    const those = scope === 'chosen' && collection !== undefined ? { collection } : some && { articles: some }
    if (kept) await mirrors.add({ folder: out, template, ...those })
    else if (mirror) await mirrors.remove(mirror.id)
  }
  const run = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (folder.trim() === '' || (kind !== 'markdown' && name.trim() === '')) return
    const [out, some] = [folder.trim(), articles()]
    void notices.guard(() =>
      kind === 'markdown'
        ? writeNotes(out, some)
        : exports.writeFile({ format: kind, out, name, themes, language: settings.language, ...(some && { articles: some }) }),
    )
  }
  return (
    <form className="form" noValidate onSubmit={run}>
      <FormatChoice />
      {kind === 'markdown' ? <TemplateChoice /> : null}
      {kind === 'codebook' ? null : <ScopeChoice chosen={chosen.length} value={scope} onChange={setScope} />}
      {kind === 'csv' ? <ThemesChoice value={themes} onChange={setThemes} /> : null}
      {kind === 'markdown' ? null : (
        <Field
          label={t('export.name')}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? t('export.name-missing') : ''}
        />
      )}
      <Destination
        folder={folder}
        onChange={setFolder}
        hint={t(kind === 'markdown' ? 'export.folder-hint' : 'export.file-folder-hint')}
        tried={tried}
      />
      {kind === 'markdown' ? <MirrorChoice value={kept} onChange={setMirrored} /> : null}
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button className="button primary" type="submit" autoFocus>
          {t('export.run')}
        </Button>
      </div>
    </form>
  )
})

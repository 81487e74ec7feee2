import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ARTICLE_STATES } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { languageOptions, precisionOf } from './metadata.ts'
import { clears, SHARED, type Shared, sharedChanges, sharedFields } from './shared-changes.ts'
import { SharedField } from './shared-field.tsx'

/** Changes details of several articles at once; says before it does how many articles and which details. One undo. */
export const EditManyDialog = observer(function EditManyDialog(props: { articles: number[]; onClose: () => void }) {
  const { library, notices } = useRoot()
  const { t, i18n } = useTranslation()
  const { articles } = props
  const count = articles.length
  const [fields, setFields] = useState(() => {
    const ids = new Set(articles)
    return sharedFields(library.articles.filter(({ id }) => ids.has(id)))
  })
  const [on, setOn] = useState<ReadonlySet<Shared>>(new Set())
  const [tried, setTried] = useState(false)
  const turn = (name: Shared, isOn: boolean) =>
    setOn(before => new Set(isOn ? [...before, name] : [...before].filter(other => other !== name)))
  const set = (name: Shared) => (value: string) => {
    setFields(before => ({ ...before, [name]: value }))
    turn(name, true)
  }
  const published = fields.published.trim()
  const badDate = on.has('published') && published !== '' && precisionOf(published) === undefined
  const labelOf = (name: Shared) => t(`many.${name}`)
  const chosen = SHARED.filter(name => on.has(name)).map(labelOf)
  const save = async () => {
    setTried(true)
    if (badDate || chosen.length === 0) return false
    const changed = await library.updateMany(articles, sharedChanges(fields, on))
    notices.info(t('many.done', { count: changed }), { undo: changed > 0 })
    return true
  }
  const choice = (name: 'state' | 'starred' | 'language', options: { id: string; label: string }[]) => (
    <Choice label={labelOf(name)} value={fields[name]} options={options} onChange={set(name)} />
  )
  const line = (name: 'outlet' | 'byline' | 'addTags' | 'removeTags') => (
    <Field label={labelOf(name)} value={fields[name]} onChange={set(name)} {...(name === 'addTags' ? { hint: t('many.tags-hint') } : {})} />
  )
  const shared = (name: Shared, input: React.ReactNode) => (
    <SharedField label={t('many.change', { what: labelOf(name) })} isOn={on.has(name)} onChange={isOn => turn(name, isOn)}>
      {input}
    </SharedField>
  )
  return (
    <FormDialog title={t('many.title', { count })} action={t('many.run', { count })} save={save} onClose={props.onClose}>
      <div className="pair">
        {shared(
          'state',
          choice(
            'state',
            ARTICLE_STATES.map(state => ({ id: state, label: t(`state.${state}`) })),
          ),
        )}
        {shared(
          'starred',
          choice('starred', [
            { id: 'yes', label: t('many.starred-yes') },
            { id: 'no', label: t('many.starred-no') },
          ]),
        )}
      </div>
      <div className="pair">
        {shared('outlet', line('outlet'))}
        {shared('byline', line('byline'))}
      </div>
      <div className="pair">
        {shared(
          'published',
          <Field
            label={labelOf('published')}
            value={fields.published}
            onChange={set('published')}
            error={tried && badDate ? t('metadata.published-bad') : ''}
          />,
        )}
        {shared('language', choice('language', languageOptions(fields.language, i18n.language)))}
      </div>
      <div className="pair">
        {shared('addTags', line('addTags'))}
        {shared('removeTags', line('removeTags'))}
      </div>
      <p className={tried && chosen.length === 0 ? 'error-text' : 'soft'} role="status">
        {chosen.length === 0
          ? t('many.nothing')
          : [t('many.summary', { count, fields: chosen.join(', ') }), ...(clears(fields, on) ? [t('many.clears')] : [])].join(' ')}
      </p>
    </FormDialog>
  )
})

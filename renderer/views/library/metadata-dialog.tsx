import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { Choice } from '../choice.tsx'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { changes, fieldsOf, languageOptions, type MetadataFields, precisionOf } from './metadata.ts'

/** What is known of an article besides its text, to be corrected. */
export function MetadataDialog({ article: id, onClose }: { article: number; onClose: () => void }) {
  const { library, notices } = useRoot()
  const [article, setArticle] = useState<Article | null>(null)
  useEffect(() => {
    // An article that is gone has no details to show.
    void notices.guard(() => library.article(id)).then(found => (found ? setArticle(found) : onClose()))
  }, [id, library, notices, onClose])
  return article ? <Details article={article} onClose={onClose} /> : null
}

const Details = observer(function Details({ article, onClose }: { article: Article; onClose: () => void }) {
  const { library } = useRoot()
  const { t, i18n } = useTranslation()
  const [fields, setFields] = useState(() => fieldsOf(article))
  const [tried, setTried] = useState(false)
  const set = (name: keyof MetadataFields) => (value: string) => setFields(before => ({ ...before, [name]: value }))
  const published = fields.published.trim()
  const badTitle = fields.title.trim() === ''
  const badDate = published !== '' && precisionOf(published) === undefined
  const save = async () => {
    setTried(true)
    if (badTitle || badDate) return false
    const metadata = changes(article, fields)
    return Object.keys(metadata).length === 0 || library.updateArticle(article.id, metadata)
  }
  return (
    <FormDialog title={t('metadata.title')} action={t('common.save')} save={save} onClose={onClose}>
      <Field
        label={t('metadata.name')}
        value={fields.title}
        onChange={set('title')}
        error={tried && badTitle ? t('metadata.unnamed') : ''}
        autoFocus
      />
      <div className="pair">
        <Field label={t('metadata.byline')} value={fields.byline} onChange={set('byline')} />
        <Field label={t('metadata.outlet')} value={fields.outlet} onChange={set('outlet')} />
      </div>
      <Field label={t('metadata.url')} value={fields.url} onChange={set('url')} />
      <div className="pair">
        <Field
          label={t('metadata.published')}
          value={fields.published}
          onChange={set('published')}
          hint={tried && badDate ? '' : t('metadata.published-hint')}
          error={tried && badDate ? t('metadata.published-bad') : ''}
        />
        <Choice
          label={t('metadata.language')}
          value={fields.language}
          options={languageOptions(article.language, i18n.language)}
          onChange={set('language')}
        />
      </div>
      <p className="soft facts">
        {t('metadata.words', { count: article.words })}
        {article.path ? ` · ${t('metadata.source')} ${article.path}` : ''}
      </p>
    </FormDialog>
  )
})

import { Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article, FoundByImport, MetadataField } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { Choice } from '../choice.tsx'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { LeftOut } from './left-out.tsx'
import { alikeOf, changes, fieldsOf, languageOptions, type MetadataFields, precisionOf, sharedOf } from './metadata.ts'

/** What is known of an article besides its text, to be corrected. */
export function MetadataDialog({ article: id, onClose }: { article: number; onClose: () => void }) {
  const { library, notices } = useRoot()
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    const read = async () => ({ article: await library.article(id), found: await call('article.found', { article: id }) })
    // An article that is gone has no details to show.
    void notices.guard(read).then(found => (found ? setKnown(found) : onClose()))
  }, [id, library, notices, onClose])
  return known ? <Details {...known} onClose={onClose} /> : null
}

interface Known {
  article: Article
  found: FoundByImport
}

const Details = observer(function Details({ article, found, onClose }: Known & { onClose: () => void }) {
  const { library, notices } = useRoot()
  const { t, i18n } = useTranslation()
  const [fields, setFields] = useState(() => fieldsOf(article))
  const [tried, setTried] = useState(false)
  const [alsoAlike, setAlsoAlike] = useState(false)
  const alike = alikeOf(library.articles, article, changes(article, fields))
  const set = (name: keyof MetadataFields) => (value: string) => setFields(before => ({ ...before, [name]: value }))
  const published = fields.published.trim()
  const badTitle = fields.title.trim() === ''
  const badDate = published !== '' && precisionOf(published) === undefined
  const save = async () => {
    setTried(true)
    if (badTitle || badDate) return false
    const metadata = changes(article, fields)
    if (Object.keys(metadata).length > 0) await library.updateArticle(article.id, metadata)
    if (alike.length > 0 && alsoAlike) await library.updateMany(alike, sharedOf(metadata))
    return true
  }
  const putBack = async (lines: number[]) => {
    const request = { article: article.id, version: article.version, lines }
    if ((await notices.guard(() => call('version.put-back', request))) === undefined) return
    notices.info(t('found.put-back-done', { count: lines.length }), { undo: true })
    onClose()
  }
  const origin = (field: MetadataField, hint = '') => {
    const from = found.origins[field]
    // What was typed since is found nowhere.
    const typed = fields[field].trim() !== fieldsOf(article)[field]
    return [from && !typed ? t(`found.origin.${from}`) : '', hint].filter(Boolean).join(' · ')
  }
  return (
    <FormDialog title={t('metadata.title')} action={t('common.save')} save={save} onClose={onClose}>
      <Field
        label={t('metadata.name')}
        value={fields.title}
        onChange={set('title')}
        hint={origin('title')}
        error={tried && badTitle ? t('metadata.unnamed') : ''}
        autoFocus
      />
      <div className="pair">
        <Field label={t('metadata.byline')} value={fields.byline} onChange={set('byline')} hint={origin('byline')} />
        <Field label={t('metadata.outlet')} value={fields.outlet} onChange={set('outlet')} hint={origin('outlet')} />
      </div>
      <Field label={t('metadata.url')} value={fields.url} onChange={set('url')} hint={origin('url')} />
      <div className="pair">
        <Field
          label={t('metadata.published')}
          value={fields.published}
          onChange={set('published')}
          hint={tried && badDate ? '' : origin('published', t('metadata.published-hint'))}
          error={tried && badDate ? t('metadata.published-bad') : ''}
        />
        <Choice
          label={t('metadata.language')}
          value={fields.language}
          options={languageOptions(article.language, i18n.language)}
          onChange={set('language')}
        />
      </div>
      {alike.length > 0 ? (
        <Checkbox className="checkbox" isSelected={alsoAlike} onChange={setAlsoAlike}>
          <span className="box">{alsoAlike ? <Check size={13} aria-hidden /> : null}</span>
          {t('found.rest', { count: alike.length, outlet: article.outlet })}
        </Checkbox>
      ) : null}
      <p className="soft facts">
        {t('metadata.words', { count: article.words })}
        {article.path ? ` · ${t('metadata.source')} ${article.path}` : ''}
      </p>
      <LeftOut dropped={found.dropped} onPutBack={lines => void putBack(lines)} />
    </FormDialog>
  )
})

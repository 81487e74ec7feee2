import { useEffect, useState } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EncodingSample, ImportSource } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'
import { batchOf } from '../../stores/import-batches.ts'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { startImport } from './start-import.ts'

/** Shows how a text begins in the encodings that it may be in; the one that reads right is chosen, and the text read in that. */
export function EncodingDialog({ of, onClose }: { of: { article: number } | { source: ImportSource }; onClose: () => void }) {
  const root = useRoot()
  const { library, notices } = root
  const { t } = useTranslation()
  const [samples, setSamples] = useState<EncodingSample[]>([])
  const [chosen, setChosen] = useState('')
  const isFile = 'source' in of
  useEffect(() => {
    const request = 'source' in of ? { source: of.source } : { article: of.article }
    void notices
      .guard(() => call('import.encodings', request))
      .then(found => {
        if (!found) return onClose()
        setSamples(found)
        setChosen(found[0]?.encoding ?? '')
      })
  }, [of, notices, onClose])
  const save = async () => {
    if ('source' in of) {
      startImport(root, [batchOf([of.source])], { encoding: chosen })
      // The report takes its place.
      return false
    }
    const { version } = await library.article(of.article)
    await call('version.reread', { article: of.article, version, encoding: chosen })
    notices.info(t('found.encoding-done', { name: t(`found.encodings.${chosen}`) }), { undo: true })
    return true
  }
  if (samples.length === 0) return null
  return (
    <FormDialog title={t('found.encoding-title')} action={t('found.encoding-run')} save={save} onClose={onClose}>
      <RadioGroup className="field encodings" value={chosen} onChange={setChosen}>
        <Label className="hidden">{t('found.encoding-title')}</Label>
        <Text slot="description" className="soft">
          {t(isFile ? 'found.encoding-hint-file' : 'found.encoding-hint')}
        </Text>
        {samples.map(({ encoding, text }) => (
          <Radio key={encoding} value={encoding} className="radio merge-line">
            <span className="radio-mark" />
            <span className="merge-text">
              <span>{t(`found.encodings.${encoding}`)}</span>
              <span className="encoding-sample">{text}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  )
}

import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PassageMatches } from '../../../preload/contract.ts'
import { Field } from '../field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useRoot } from '../root-context.ts'
import { SplitPreview } from './split-preview.tsx'

/** Milliseconds after the last key before the passages are looked for. */
const PAUSE = 200

/** What of a theme matches what is typed; null until it is known. */
function useMatches(theme: number, query: string): PassageMatches | null {
  const { codebook, notices } = useRoot()
  const [found, setFound] = useState<PassageMatches | null>(null)
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const matches = await notices.guard(() => codebook.findPassages(theme, query))
      if (wanted && matches) setFound(matches)
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [codebook, notices, theme, query])
  return found
}

/** Makes a theme of those of a theme's passages that match what is typed; they are shown first, and each can be left out. */
export const SplitDialog = observer(function SplitDialog({ theme: id, onClose }: { theme: number; onClose: () => void }) {
  const { codebook, notices, themes } = useRoot()
  const { t } = useTranslation()
  const theme = themes.byId.get(id)
  const [query, setQuery] = useState('')
  const [name, setName] = useState('')
  const [below, setBelow] = useState(true)
  const [except, setExcept] = useState<ReadonlySet<number>>(new Set())
  const found = useMatches(id, query)
  const leftOut = found?.passages.filter(passage => except.has(passage.id)).length ?? 0
  const going = (found?.count ?? 0) - leftOut
  const save = async () => {
    if (going === 0) return false
    const { theme: made, moved } = await codebook.split({ theme: id, query, except: [...except], name: name.trim() || query, below })
    notices.info(t('codebook.split-done', { count: moved, path: made.path }), { undo: true })
    return true
  }
  return (
    <FormDialog
      title={t('codebook.split-title', { name: theme?.name ?? '' })}
      action={t('codebook.split-action', { count: going })}
      save={save}
      onClose={onClose}
    >
      <Field label={t('codebook.split-query')} value={query} onChange={setQuery} hint={t('codebook.split-hint')} autoFocus />
      <SplitPreview found={found} except={except} onExcept={setExcept} colour={theme?.colour ?? 'yellow'} typed={query.trim() !== ''} />
      <Field label={t('codebook.split-name')} value={name} onChange={setName} />
      <RadioGroup className="field radios" value={below ? 'below' : 'beside'} onChange={value => setBelow(value === 'below')}>
        <Label>{t('codebook.split-place')}</Label>
        <div className="radio-line">
          <Radio className="radio" value="below">
            <span className="radio-mark" />
            {t('codebook.split-below', { name: theme?.name ?? '' })}
          </Radio>
          <Radio className="radio" value="beside">
            <span className="radio-mark" />
            {t('codebook.split-beside')}
          </Radio>
        </div>
      </RadioGroup>
    </FormDialog>
  )
})

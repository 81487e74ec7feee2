import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Dropped } from '../../../preload/contract.ts'

/** The lines that an import left out of an article, to be put back; those that it only noticed are named. Nothing when there are none. */
export function LeftOut({ dropped, onPutBack }: { dropped: readonly Dropped[]; onPutBack: (lines: number[]) => void }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string[]>([])
  const lines = dropped.map((line, index) => ({ ...line, key: String(index) }))
  const out = lines.filter(({ kept }) => !kept)
  const kept = lines.filter(line => line.kept)
  if (lines.length === 0) return null
  return (
    <details className="left-out">
      <summary>{t('found.left-out', { count: out.length })}</summary>
      {out.length > 0 ? (
        <CheckboxGroup className="field" aria-label={t('found.left-out', { count: out.length })} value={chosen} onChange={setChosen}>
          <Text slot="description" className="soft">
            {t('found.left-out-hint')}
          </Text>
          {out.map(({ key, text, why }) => (
            <Checkbox key={key} value={key} className="checkbox merge-line">
              <span className="box">{chosen.includes(key) ? <Check size={13} aria-hidden /> : null}</span>
              <span className="merge-text">
                <span className="left-out-line">{text}</span>
                <span className="article-facts">{t(`found.why.${why}`)}</span>
              </span>
            </Checkbox>
          ))}
          {chosen.length > 0 ? (
            <Button className="button" onPress={() => onPutBack(chosen.map(Number))}>
              {t('found.put-back', { count: chosen.length })}
            </Button>
          ) : null}
        </CheckboxGroup>
      ) : null}
      {kept.length > 0 ? (
        <p className="soft">
          {t('found.kept-hint')} {kept.map(({ text, why }) => `${text} (${t(`found.why.${why}`)})`).join(' · ')}
        </p>
      ) : null}
    </details>
  )
}

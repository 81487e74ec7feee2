import { Lock } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import { stepTime } from '../history/step-text.ts'
import { useRoot } from '../root-context.ts'
import { StillText } from './still-text.tsx'

/** One version to be read; that it cannot be changed stands above it. */
export const OldVersion = observer(function OldVersion({ pane }: { pane: Pane }) {
  const { versions } = useRoot()
  const { t } = useTranslation()
  const { newest, shown } = versions
  const info = versions.info(shown)
  const old = shown !== newest?.version
  return (
    <>
      <p className={old ? 'version-mark old' : 'version-mark'} role="status">
        <Lock size={15} aria-hidden />
        <span>
          {info ? t(old ? 'version.reading-old' : 'version.reading-newest', { version: shown, when: stepTime(info.addedAt) }) : ''}
          {old && pane.highlights.length > 0 ? ` ${t('version.lost-here', { count: pane.highlights.length })}` : ''}
        </span>
      </p>
      <StillText pane={pane} label={t('version.text', { version: shown, title: newest?.article.title ?? '' })} />
    </>
  )
})

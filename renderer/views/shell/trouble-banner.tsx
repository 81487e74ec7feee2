import { TriangleAlert } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** The banner of troubles, where it is heard while a dialog is open too. */
export function TroubleBanner() {
  return (
    <div data-live-announcer="true">
      <Trouble />
    </div>
  )
}

/** Says above everything what keeps the library from being written, what still works, and what to do; there as long as it lasts. */
const Trouble = observer(function Trouble() {
  const { trouble, library, notices } = useRoot()
  const { t } = useTranslation()
  const { now } = trouble
  if (now === null) return null
  return (
    <div className="trouble" role="alert">
      <TriangleAlert size={18} aria-hidden />
      <p>
        <strong>{t(`trouble.is-${now}`)}</strong> {t(`trouble.works-${now}`)} {t(`trouble.do-${now}`)}{' '}
        <span className="soft">{library.info?.folder}</span>
      </p>
      <Button className="button" isDisabled={trouble.looking} onPress={() => void notices.guard(() => trouble.look())}>
        {t('trouble.again')}
      </Button>
    </div>
  )
})

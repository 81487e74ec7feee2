import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { HintedSwitch } from '../settings/hinted-switch.tsx'

/** Whether the folder is to be kept in step, and the way to those that are. */
export const MirrorChoice = observer(function MirrorChoice(props: { value: boolean; onChange: (value: boolean) => void }) {
  const { dialogs, mirrors } = useRoot()
  const { t } = useTranslation()
  return (
    <div className="beside-button">
      <HintedSwitch label={t('mirror.keep')} hint={t('mirror.keep-hint')} {...props} />
      {mirrors.folders.length > 0 ? (
        <Button className="button" onPress={() => dialogs.show({ kind: 'mirrors' })}>
          {t('mirror.open')}
        </Button>
      ) : null}
    </div>
  )
})

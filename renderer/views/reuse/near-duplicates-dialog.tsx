import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { NumberSetting } from '../settings/number-setting.tsx'
import { NearChoice } from './near-choice.tsx'
import { NearList } from './near-list.tsx'

/** When the last pair goes, the button that had the focus goes with it: without a focus inside, the dialog would not hear a key. */
function takeLostFocus(element: HTMLElement | null) {
  if (document.activeElement === document.body) element?.focus()
}

/** Pairs of articles of which one nearly holds the other: compared, merged, or both kept. `articles`: only pairs with one of these. */
export const NearDuplicatesDialog = observer(function NearDuplicatesDialog(props: {
  articles: readonly number[] | null
  onClose: () => void
}) {
  const { articles, onClose } = props
  const { near, memos } = useRoot()
  const { t } = useTranslation()
  const { stamp } = memos
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is merged or kept changes the pairs.
  useEffect(() => void near.open(articles), [near, articles, stamp])
  const { busy, failure, shown, chosen } = near
  return (
    <ModalDialog title={t('near.title')} onClose={onClose} wide>
      <div className="line-tools near-tools">
        <NumberSetting
          label={t('near.threshold')}
          value={near.least}
          range={[30, 100]}
          step={5}
          onChange={least => void near.setLeast(least)}
        />
        <Switch className="switch" isSelected={near.withKept} onChange={kept => near.setWithKept(kept)}>
          <span className="switch-track" />
          {t('near.kept')}
        </Switch>
        <p className="soft line-count" role="status">
          {busy && shown.length === 0 ? t('near.busy') : t('near.count', { count: shown.length })}
        </p>
      </div>
      <p className="soft">{t('near.threshold-hint')}</p>
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      <div className="near-place" aria-busy={busy}>
        {shown.length > 0 ? <NearList onClose={onClose} /> : null}
        {chosen ? <NearChoice key={near.current} pair={chosen} onClose={onClose} /> : null}
        {!busy && !failure && shown.length === 0 ? (
          <div className="empty" tabIndex={-1} ref={takeLostFocus}>
            <h3>{t('near.none')}</h3>
            <p>{t('near.none-hint')}</p>
          </div>
        ) : null}
      </div>
      <div className="actions">
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

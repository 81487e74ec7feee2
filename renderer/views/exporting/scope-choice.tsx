import { observer } from 'mobx-react-lite'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

export type ExportScope = 'chosen' | 'all' | 'shown' | 'open'

const SCOPES: readonly ExportScope[] = ['chosen', 'all', 'shown', 'open']

/** Those that were selected, all articles, those in the list as it is filtered, or the one being read; what has nothing in it cannot be chosen. */
export const ScopeChoice = observer(function ScopeChoice(props: {
  chosen: number
  value: ExportScope
  onChange: (scope: ExportScope) => void
}) {
  const { library, reader } = useRoot()
  const { t } = useTranslation()
  const shown = library.shown.length
  const title = reader.pane.document?.article.title
  return (
    <RadioGroup className="field" value={props.value} onChange={value => props.onChange(SCOPES.find(scope => scope === value) ?? 'all')}>
      <Label className="label">{t('export.scope')}</Label>
      {props.chosen > 0 ? (
        <Radio className="radio" value="chosen">
          <span className="radio-mark" />
          {t('export.chosen', { count: props.chosen })}
        </Radio>
      ) : null}
      <Radio className="radio" value="all">
        <span className="radio-mark" />
        {t('export.all')}
      </Radio>
      <Radio className="radio" value="shown" isDisabled={shown === 0}>
        <span className="radio-mark" />
        {t('export.shown', { count: shown })}
      </Radio>
      <Radio className="radio" value="open" isDisabled={title === undefined}>
        <span className="radio-mark" />
        <span>
          {t('export.open')}
          {title === undefined ? null : <span className="soft">: {title}</span>}
        </span>
      </Radio>
    </RadioGroup>
  )
})

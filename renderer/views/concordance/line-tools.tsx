import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LINE_UNITS } from '../../../preload/model.ts'
import { LINE_SORTS } from '../../text/concordance.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

/** What a line is and how lines are ordered, how many there are, and which are checked. */
export const LineTools = observer(function LineTools({ onExport }: { onExport: () => void }) {
  const { lines } = useRoot()
  const { t } = useTranslation()
  const { reply, busy } = lines
  const total = reply ? t('lines.total', { count: reply.lines.length, articles: t('library.articles', { count: reply.articles }) }) : ''
  const more = reply?.complete === false && reply.lines.length > 0 ? t('lines.incomplete') : ''
  return (
    <div className="line-tools">
      <Choice
        label={t('lines.unit')}
        value={lines.unit}
        options={LINE_UNITS.map(id => ({ id, label: t(`lines.unit-${id}`) }))}
        onChange={unit => void lines.setUnit(unit)}
      />
      <Choice
        label={t('lines.sort')}
        value={lines.sort}
        options={LINE_SORTS.map(id => ({ id, label: t(`lines.sort-${id}`) }))}
        onChange={sort => lines.setSort(sort)}
      />
      <p className="soft line-count" role="status">
        {busy && !reply ? t('lines.busy') : `${total} ${more}`}
      </p>
      <span className="soft">{t('lines.checked', { count: lines.checked.length })}</span>
      <Button className="button" onPress={() => lines.checkAll()}>
        {t('lines.all')}
      </Button>
      <Button className="button" onPress={() => lines.checkNone()}>
        {t('lines.no-line')}
      </Button>
      <Button className="button" isDisabled={lines.checked.length === 0} onPress={onExport}>
        {t('lines.export')}
      </Button>
    </div>
  )
})

import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { percent } from '../versions/percent.ts'

/** Says of a highlight that an edit has put it on other words, or had to look for, how sure that is; one press says that it is right. */
export const MovedLine = observer(function MovedLine({ highlight }: { highlight: Highlight }) {
  const { coding } = useRoot()
  const { t, i18n } = useTranslation()
  if (highlight.state !== 'moved') return null
  return (
    <p className="moved-line">
      <span className="soft">{t('highlight.moved-line', { score: percent(highlight.score, i18n.language) })}</span>
      <Button className="button" onPress={() => void coding.settle(highlight)}>
        {t('highlight.looks-right')}
      </Button>
    </p>
  )
})

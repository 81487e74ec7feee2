import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../preload/contract.ts'
import { agreementCsv } from '../../text/agreement.ts'
import { useRoot } from '../root-context.ts'

/** Puts the table on the clipboard as CSV, for a spreadsheet or statistics program. */
export const CopyTable = observer(function CopyTable({ report }: { report: AgreementReport }) {
  const { agreement, coders, notices } = useRoot()
  const { t } = useTranslation()
  const copy = async () => {
    const only = (coder: number) => t('agreement.only', { name: coders.nameOf(coder) })
    const headings = [
      t('agreement.theme'),
      t('agreement.both'),
      only(agreement.first),
      only(agreement.second),
      t('agreement.neither'),
      t('agreement.percent'),
      t('agreement.kappa'),
      t('agreement.alpha'),
    ]
    const csv = agreementCsv(report, headings, { passages: t('agreement.passages'), overall: t('agreement.overall') })
    try {
      await navigator.clipboard.writeText(csv)
      notices.info(t('agreement.copied'))
      notices.announce(t('agreement.copied'))
    } catch {
      notices.warn(t('agreement.not-copied'))
    }
  }
  return (
    <Button className="button" onPress={() => void copy()}>
      {t('agreement.copy')}
    </Button>
  )
})

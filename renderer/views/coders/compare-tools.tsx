import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { AGREEMENT_UNITS } from '../../../preload/model.ts'
import type { AgreementScope } from '../../stores/agreement.ts'
import { coderName } from '../../stores/coders.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

/** Who is compared with whom, on what, and by which units; and how much that is. */
export const CompareTools = observer(function CompareTools() {
  const { agreement, coders, library } = useRoot()
  const { t, i18n } = useTranslation()
  const names = coders.list.map(coder => ({ id: String(coder.id), label: coderName(coder) }))
  const scopes: { id: AgreementScope; label: string }[] = [
    ...(agreement.article === null ? [] : [{ id: 'article' as const, label: t('agreement.scope-article') }]),
    ...library.collections.map(({ id, name }) => ({ id: `collection-${id}` as const, label: t('agreement.scope-collection', { name }) })),
    { id: 'all', label: t('agreement.scope-all') },
  ]
  return (
    <div className="line-tools">
      <Choice
        label={t('agreement.first')}
        value={String(agreement.first)}
        options={names}
        onChange={id => void agreement.set({ first: Number(id) })}
      />
      <Choice
        label={t('agreement.second')}
        value={String(agreement.second)}
        options={names}
        onChange={id => void agreement.set({ second: Number(id) })}
      />
      <Choice label={t('agreement.scope')} value={agreement.scope} options={scopes} onChange={scope => void agreement.set({ scope })} />
      <Choice
        label={t('agreement.unit')}
        value={agreement.unit}
        options={AGREEMENT_UNITS.map(id => ({ id, label: t(`agreement.unit-${id}`) }))}
        onChange={unit => void agreement.set({ unit })}
      />
      <p className="soft line-count" role="status">
        <Extent language={i18n.language} />
      </p>
    </div>
  )
})

const Extent = observer(function Extent({ language }: { language: string }) {
  const { agreement } = useRoot()
  const { t } = useTranslation()
  const { report, scope, busy } = agreement
  if (!report) return <>{busy ? t('agreement.busy') : ''}</>
  const units = t('agreement.extent', {
    units: new Intl.NumberFormat(language).format(report.units),
    unit: t(`agreement.unit-${report.unit}`),
  })
  const articles = scope === 'article' ? agreement.document?.article.title : t('library.articles', { count: report.articles })
  const leftOut = report.leftOut > 0 ? t('agreement.left-out', { count: report.leftOut }) : ''
  return <>{[articles, units, leftOut].filter(Boolean).join(' · ')}</>
})

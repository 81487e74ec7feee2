import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MergeReport } from '../../../preload/contract.ts'
import { call } from '../../stores/calls.ts'

/** What merging would do to texts and highlights, found out while one chooses. */
export function MergeOutcome({ keep, others }: { keep: number; others: readonly number[] }) {
  const { t } = useTranslation()
  const [report, setReport] = useState<MergeReport | null>(null)
  const asked = others.join(' ')
  useEffect(() => {
    let current = true
    setReport(null)
    const ids = asked.split(' ').filter(Boolean).map(Number)
    // Merging itself says why it cannot be done.
    if (ids.length > 0)
      void call('article.merge', { keep, others: ids, preview: true }).then(
        found => current && setReport(found),
        () => undefined,
      )
    return () => {
      current = false
    }
  }, [keep, asked])
  return (
    <p className="soft merge-outcome" role="status">
      {report ? lines(report).join(' ') : ''}
    </p>
  )

  function lines({ versions, moved, reworded, joined, orphaned }: MergeReport): string[] {
    return [
      ...(versions > 0 ? [t('merge.will-versions', { count: versions })] : []),
      ...(moved > reworded ? [t('merge.will-same', { count: moved - reworded })] : []),
      ...(reworded > 0 ? [t('merge.will-reworded', { count: reworded })] : []),
      ...(joined > 0 ? [t('merge.will-joined', { count: joined })] : []),
      ...(orphaned > 0 ? [t('merge.will-orphaned', { count: orphaned })] : []),
    ]
  }
}

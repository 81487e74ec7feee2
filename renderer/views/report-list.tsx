import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** More than anybody reads; the rest is in the library's list. */
const MOST = 200

/** One part of a report: how many, and which. Nothing when there are none. */
export function ReportList(props: { title: string; rows: { key: number | string; content: ReactNode }[]; problem?: boolean }) {
  const { title, rows, problem = false } = props
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section className="report">
      <h3>
        {problem ? <TriangleAlert size={15} aria-hidden /> : null}
        {title}
      </h3>
      <ul>
        {rows.slice(0, MOST).map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
        {rows.length > MOST ? <li className="soft">{t('import.others', { count: rows.length - MOST })}</li> : null}
      </ul>
    </section>
  )
}

import { observer } from 'mobx-react-lite'
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Agreement, AgreementReport } from '../../../preload/contract.ts'
import { showCoefficient, showPercent } from '../../text/agreement.ts'
import { useRoot } from '../root-context.ts'

const OVERALL = 'overall'
const PASSAGES = 'passages'

interface Line extends Agreement {
  id: string
  label: string
}

/** How far two coders agree: one line over all, one for each theme. Choosing a theme narrows passages and texts down to it. */
export const AgreementTable = observer(function AgreementTable({ report }: { report: AgreementReport }) {
  const { agreement, coders } = useRoot()
  const { t, i18n } = useTranslation()
  const names = { first: coders.nameOf(agreement.first), second: coders.nameOf(agreement.second) }
  const lines: Line[] = [
    { id: OVERALL, label: t('agreement.overall'), ...report.overall },
    { id: PASSAGES, label: t('agreement.passages'), ...report.passages },
    ...report.themes.map(row => ({ id: String(row.theme), label: row.path, ...row })),
  ]
  const count = (value: number) => new Intl.NumberFormat(i18n.language).format(value)
  const headings = [
    ['both', t('agreement.both')],
    ['first', t('agreement.only', { name: names.first })],
    ['second', t('agreement.only', { name: names.second })],
    ['percent', t('agreement.percent')],
    ['kappa', t('agreement.kappa')],
    ['alpha', t('agreement.alpha')],
  ] as const
  return (
    <div className="agreement-place">
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 30, headingHeight: 44 }}>
        <Table
          className="agreement"
          aria-label={t('agreement.table')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={[agreement.theme === null ? OVERALL : String(agreement.theme)]}
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : keys
            const theme = Number(key)
            agreement.setTheme(Number.isNaN(theme) ? null : theme)
          }}
        >
          <TableHeader className="agreement-head">
            <Column id="label" isRowHeader width="3fr" minWidth={110} className="agreement-label">
              {t('agreement.theme')}
            </Column>
            {headings.map(([id, heading]) => (
              <Column key={id} id={id} width="1.2fr" minWidth={62} className="agreement-number">
                {heading}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={lines} dependencies={[i18n.language]}>
            {line => (
              <Row
                id={line.id}
                className={line.id === OVERALL || line.id === PASSAGES ? 'agreement-row total' : 'agreement-row'}
                textValue={line.label}
              >
                <Cell className="agreement-label">
                  <span title={line.label}>{line.label}</span>
                </Cell>
                <Cell className="agreement-number">{count(line.both)}</Cell>
                <Cell className="agreement-number">{count(line.first)}</Cell>
                <Cell className="agreement-number">{count(line.second)}</Cell>
                <Cell className="agreement-number">{showPercent(line.percent, i18n.language)}</Cell>
                <Cell className="agreement-number">{showCoefficient(line.kappa, i18n.language)}</Cell>
                <Cell className="agreement-number">{showCoefficient(line.alpha, i18n.language)}</Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
      {report.themes.length === 0 ? <p className="empty">{t('agreement.nothing')}</p> : null}
    </div>
  )
})

import type { Agreement, AgreementReport } from '../../preload/model.ts'

/** What stands where a coefficient is not defined. */
export const UNDEFINED = '–'

/** A share as a percentage with one decimal, as the interface's language writes it. */
export const showPercent = (share: number | null, language: string): string =>
  share === null
    ? UNDEFINED
    : new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share)

/** A coefficient with three decimals, as the interface's language writes it. */
export const showCoefficient = (value: number | null, language: string): string =>
  value === null ? UNDEFINED : new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value)

/** A field of CSV as RFC 4180 quotes it; what a spreadsheet would take for a formula begins with an apostrophe. */
function field(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const plain = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A comparison as CSV (RFC 4180): a line of headings, one line per theme, and the two lines about all; full precision, empty where undefined. */
export function agreementCsv(report: AgreementReport, headings: readonly string[], labels: { passages: string; overall: string }): string {
  const row = (label: string, { both, first, second, neither, percent, kappa, alpha }: Agreement) =>
    [label, both, first, second, neither, percent, kappa, alpha].map(field).join(',')
  const lines = [
    headings.map(field).join(','),
    ...report.themes.map(theme => row(theme.path, theme)),
    row(labels.overall, report.overall),
    row(labels.passages, report.passages),
  ]
  return lines.map(line => `${line}\r\n`).join('')
}

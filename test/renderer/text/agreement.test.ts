import { expect, test } from 'vitest'
import type { Agreement, AgreementReport } from '../../../preload/model.ts'
import { agreementCsv, showCoefficient, showPercent } from '../../../renderer/text/agreement.ts'

const none: Agreement = { both: 0, first: 0, second: 0, neither: 9, percent: 1, kappa: null, alpha: null }
const headings = ['Chủ đề', 'Cả hai', 'Chỉ Lan', 'Chỉ “Minh”, thứ hai', 'Không ai', 'Đồng thuận', 'Kappa', 'Alpha']

function report(paths: string[]): AgreementReport {
  const some = { both: 9, first: 0, second: 4, neither: 72, percent: 81 / 85, kappa: 1 / 3, alpha: 0.25 }
  const themes = paths.map((path, index) => ({ theme: index + 1, path, ...some }))
  return { unit: 'character', articles: 1, leftOut: 0, units: 85, themes, passages: none, overall: none }
}

const csv = (paths: string[]) => agreementCsv(report(paths), headings, { passages: 'Có hay không', overall: 'Mọi chủ đề' }).split('\r\n')

test('numbers are shown as the language writes them, and what is not defined as a dash', () => {
  expect([showPercent(81 / 85, 'vi'), showPercent(81 / 85, 'en'), showPercent(null, 'vi')]).toEqual(['95,3%', '95.3%', '–'])
  expect([showCoefficient(-1 / 3, 'vi'), showCoefficient(1, 'en'), showCoefficient(null, 'en')]).toEqual(['-0,333', '1.000', '–'])
})

test('all agreement is said only of all', () => {
  expect([showPercent(1, 'en'), showPercent(0.99999, 'en'), showPercent(0.9989, 'en')]).toEqual(['100.0%', '99.9%', '99.9%'])
})

test('the table as CSV has a line per theme and the two about all, with full precision', () => {
  expect(csv(['Giao thông'])).toEqual([
    'Chủ đề,Cả hai,Chỉ Lan,"Chỉ “Minh”, thứ hai",Không ai,Đồng thuận,Kappa,Alpha',
    `Giao thông,9,0,4,72,${81 / 85},${1 / 3},0.25`,
    'Mọi chủ đề,0,0,0,9,1,,',
    'Có hay không,0,0,0,9,1,,',
    '',
  ])
})

test('names with commas, quotes and line breaks stay one field, and none becomes a formula', () => {
  const fields = csv(['Kinh tế, "mới"', 'Hai\ndòng', '=1+1', '-5']).map(line => line.slice(0, line.indexOf(',9,0,4')))
  expect(fields.slice(1, 5)).toEqual(['"Kinh tế, ""mới"""', '"Hai\ndòng"', "'=1+1", "'-5"])
})

import { normalise } from '../../../text/normal-form.ts'
import type { Page } from './margins.ts'

/** So many of the pages have to bear the number that follows from the others. */
const SHARE = 0.5
/** A label is short; what is longer is none. */
const LONGEST = 20

/**
 * By which number each page goes: what the document calls it, or what is printed in its margins where that counts on from page to page, else its
 * place. A page before the first number is in brackets, as such pages are cited.
 */
export function labelsOf(pages: readonly Pick<Page, 'margins'>[], labels: readonly string[] | null): string[] {
  const told = labels?.map(label => normalise(label).trim()) ?? []
  const isTold = told.some((label, index) => label !== '' && label !== String(index + 1))
  const shift = isTold ? 0 : (printedShift(pages) ?? 0)
  return pages.map((_, index) => {
    const label = isTold ? (told[index] ?? '') : ''
    if (label !== '' && label.length <= LONGEST) return label
    return index + 1 + shift > 0 ? String(index + 1 + shift) : `[${index + 1}]`
  })
}

/** By how much the printed numbers are ahead of the places of the pages; null when nothing that counts is printed. */
function printedShift(pages: readonly Pick<Page, 'margins'>[]): number | null {
  const votes = new Map<number, number>()
  for (const [index, { margins }] of pages.entries()) {
    for (const shift of new Set(margins.flatMap(numbersOf).map(number => number - index - 1))) votes.set(shift, (votes.get(shift) ?? 0) + 1)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] >= SHARE * pages.length ? best[0] : null
}

/** Numbers that may be the page's in a row of its margin: it is nothing else, or they open or close it. */
function numbersOf(row: string): number[] {
  const alone = /^\P{L}*(?:(?:trang|page|tr|p)\P{L}*)?$/iu.test(row.replace(/(?:of|trên)/giu, ''))
  const found = alone ? [/\d+/u.exec(row)] : [/^\d{1,4}(?=\s|$)/u.exec(row), /(?<=^|\s)\d{1,4}$/u.exec(row)]
  return found.flatMap(match => (match ? [Number(match[0])] : []))
}

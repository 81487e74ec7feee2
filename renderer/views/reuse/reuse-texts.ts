import { useTranslation } from 'react-i18next'
import type { ReuseCellKey } from '../../stores/reuse.ts'

interface Counts {
  passages: number
  words: number
}

/** Functions that say what the overview of reuse is about. */
export function useReuseTexts() {
  const { t, i18n } = useTranslation()
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value)
  const outlet = (name: string | null) => name ?? t('reuse.unknown')
  const counts = ({ passages, words }: Counts) => ({
    passages: t('reuse.passages', { count: passages }),
    words: t('reuse.words', { count: words }),
  })
  const names = (a: string | null, b: string | null) => (a === b ? outlet(a) : `${outlet(a)} – ${outlet(b)}`)
  return {
    number,
    outlet,
    names,
    year: (year: string | null) => year ?? t('reuse.no-year'),
    /** What a cell is heard as. */
    pair({ a, b, ...found }: Counts & { a: string | null; b: string | null }) {
      const which = found.passages === 0 ? { passages: t('reuse.nothing'), words: counts(found).words } : counts(found)
      return a === b ? t('reuse.within', { a: outlet(a), ...which }) : t('reuse.cell', { a: outlet(a), b: outlet(b), ...which })
    },
    cell: (cell: ReuseCellKey) => (cell.kind === 'pair' ? names(cell.a, cell.b) : (cell.year ?? t('reuse.no-year'))),
  }
}

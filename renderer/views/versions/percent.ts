/** A share from 0 to 1 in per cent, as it is written in a language; never 100 % for less than all. */
export const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share < 1 ? Math.min(share, 0.99) : 1)

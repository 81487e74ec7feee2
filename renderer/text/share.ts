/** A share as whole per cent, as the interface's language writes it; only all of it is 100 %. */
export const wholePercent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share >= 1 ? 1 : Math.floor(share * 100) / 100)

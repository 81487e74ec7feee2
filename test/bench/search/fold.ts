/** A word without its marks in lower case, đ as d, for engines that do not know Vietnamese. */
export const fold = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** The words of a text: runs of letters, marks and digits. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

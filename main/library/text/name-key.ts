import { canonicalTone } from './fold.ts'

/**
 * The key by which names among siblings are the same: upper and lower case and the place of a tone mark (Hoà, Hòa) do not matter,
 * marks do.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, canonicalTone)

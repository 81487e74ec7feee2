/** The language of a tag such as `vi-VN` or `vi_VN`, without region; null when it is no tag. */
export const declaredLanguage = (value: unknown): string | null => localeOf(value)?.language ?? null

/** The whole tag, with its region: as a library had it that wrote it. */
export const wholeLanguage = (value: unknown): string | null => localeOf(value)?.toString() ?? null

function localeOf(value: unknown): Intl.Locale | null {
  if (typeof value !== 'string' || value.trim() === '') return null
  try {
    return new Intl.Locale(value.trim().replaceAll('_', '-'))
  } catch {
    return null
  }
}

const SAMPLE = 20_000
/** A beginning that is Vietnamese beyond doubt tells as much as the whole. */
const BEGINNING = 1500
const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u

/** A simple guess by letters: about half of all Vietnamese words have one that other languages lack. */
export function guessLanguage(text: string): string {
  if (share(text.slice(0, BEGINNING), VIETNAMESE) > 0.4) return 'vi'
  const sample = text.slice(0, SAMPLE)
  if (share(sample, VIETNAMESE) > 0.25) return 'vi'
  return share(sample, /\p{Script=Cyrillic}/u) > 0.5 ? 'ru' : 'en'
}

/** How many of the words of a text have a letter of some kind, from 0 to 1. */
function share(text: string, letter: RegExp): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter(word => letter.test(word)).length / Math.max(1, words.length)
}

const NAMED: Record<string, string> = {
  'tiếng việt': 'vi',
  việt: 'vi',
  vietnamese: 'vi',
  'tiếng anh': 'en',
  anh: 'en',
  english: 'en',
  'tiếng nga': 'ru',
  nga: 'ru',
  russian: 'ru',
}

/** The language that a person named, by its name or its tag; null when it is neither. */
export function namedLanguage(value: string): string | null {
  const name = value.normalize('NFC').trim().toLowerCase()
  return NAMED[name] ?? (/^[a-z]{2,3}(?:[-_]|$)/u.test(name) ? declaredLanguage(name) : null)
}

import { fold } from '../text/fold.ts'

/** What a key is made of. */
export interface Cited {
  id: number
  byline: string | null
  outlet: string | null
  title: string
  /** ISO 8601, of which the year counts. */
  published: string | null
}

/** Russian letters as most catalogues write them in Latin ones. */
const CYRILLIC: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю iu я ia і i ї i є e ґ g'
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, (all[at + 1] ?? '').replace('_', '')]] : [])),
)

/** What stands between the names of several authors. */
const BETWEEN = /\s*[,;&/|()]\s*|\s+[-–—]\s+|\s+(?:và|and|и)\s+/iu
/** In letters: the longest name, and the longest of the words that are taken from a title. */
const NAME = 24
const WORDS = 16

const asciiWords = (text: string): string[] =>
  [...fold(text.toLowerCase()).text]
    .map(letter => CYRILLIC[letter] ?? letter)
    .join('')
    .match(/[a-z0-9]+/gu) ?? []

const nameOf = (text: string): string => asciiWords(text).join('').slice(0, NAME)

/** The key of an article before it is made unique: first author or else outlet, year, first two words of the title. */
function baseOf({ byline, outlet, title, published }: Cited): string {
  const author = (byline ?? '').normalize('NFC').split(BETWEEN).map(nameOf).find(Boolean)
  const words = asciiWords(title).slice(0, 2)
  return `${author || nameOf(outlet ?? '') || 'anon'}${/^\d{4}/u.exec(published ?? '')?.[0] ?? 'nd'}${words.join('').slice(0, WORDS)}`
}

/** `a`, `b`, … `z`, `aa`, … for 1, 2, … */
const letters = (count: number): string =>
  count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26))

/**
 * The keys by which articles are cited, by their ids: lower-case ASCII letters and digits, such as `nguyenvana2023duongsat`. Of several with
 * the same one the first keeps it, later ones get `a`, `b`, `c`, in the order of their ids: an article that comes later changes no key. Give
 * it all articles of a library, or the same article has another key in another export.
 */
export function citekeysOf(articles: readonly Cited[]): Map<number, string> {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  const keys = new Map<number, string>()
  for (const article of articles.toSorted((a, b) => a.id - b.id)) {
    const base = baseOf(article)
    let count = next.get(base) ?? 0
    while (taken.has(base + letters(count))) count++
    next.set(base, count + 1)
    taken.add(base + letters(count))
    keys.set(article.id, base + letters(count))
  }
  return keys
}

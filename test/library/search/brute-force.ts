import { piecesOf, type SearchDocument } from '../../../main/library/search/document.ts'
import type { SearchFacets, SearchField } from '../../../preload/model.ts'
import { pick } from '../../bench/corpus.ts'
import { article } from './shelf.ts'

// Few words, most of which are one another without their marks.
const WORDS = 'đường Đường dương duong đương sắt sat sát hoà hòa hóa hoa tàu tau ga gà đi'.split(' ')
const STARTS = ['đ', 'du', 'dươ', 's', 'ho', 'hoà', 't', 'ta', 'g']
const THEMES = ['Kinh tế', 'Kinh tế/Thương mại', 'Vận tải/Đường sắt', 'Vận tải/Tàu']
const TAGS = ['đọc lại', 'Kinh doanh']
const OUTLETS = ['', 'Báo Đường Xa', 'Tàu Ga', 'Ấn phẩm Hòa']
const DATES = ['', '2021', '2022-05', '2022-05-17', '2023-08-21', '2023-08-21T14:00+07:00']
const LANGUAGES = ['vi', 'vi', 'en', 'en-GB']

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const bare = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
/** The same for the same word with its tone over another vowel. */
const reading = (word: string) => {
  const letters = word.toLowerCase().normalize('NFD')
  return letters.replace(TONE, '') + (TONE.exec(letters)?.[0] ?? '')
}
const isMarked = (word: string) => bare(word) !== word.toLowerCase()

/** A text with its words as they are compared, each line between spaces. */
interface Line {
  field: SearchField
  bare: string
  read: string
}

/** A document that can be looked at quickly. */
export interface Held {
  document: SearchDocument
  lines: Line[]
}

function linesOf(document: SearchDocument): Line[] {
  return piecesOf(document).flatMap(({ field, text }) =>
    text.split('\n').map(line => {
      const words = line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
      return { field, bare: ` ${words.map(bare).join(' ')} `, read: ` ${words.map(reading).join(' ')} ` }
    }),
  )
}

/** A document of few words, with facts or without. */
export function randomDocument(random: () => number, id: number, stamp: number): Held {
  const text = (most: number) =>
    Array.from({ length: Math.floor(random() * most) }, () => pick(random, WORDS) + pick(random, [' ', ' ', ' ', ', ', '\n'])).join('')
  const document = article(id, {
    stamp,
    title: text(4).replaceAll('\n', ' '),
    body: text(14),
    notes: random() < 0.2 ? [{ highlight: id, text: text(5) }] : [],
    themes: THEMES.filter(() => random() < 0.2),
    outlet: pick(random, OUTLETS),
    published: pick(random, DATES),
    language: pick(random, LANGUAGES),
    states: random() < 0.3 ? ['highlight'] : [],
    tags: TAGS.filter(() => random() < 0.2),
  })
  return { document, lines: linesOf(document) }
}

/** One part of a query as it is written, and whether a document satisfies it. */
export interface Part {
  written: string
  holds(held: Held): boolean
}

const not = ({ written, holds }: Part): Part => ({ written: `-${written}`, holds: held => !holds(held) })

/** Whether a run of words, or the beginning of one, stands in a line of a document. */
const stands =
  (words: string[], key: 'bare' | 'read', end = ' ', field?: SearchField) =>
  ({ lines }: Held): boolean => {
    const wanted = ` ${words.map(key === 'bare' ? bare : reading).join(' ')}${end}`
    return lines.some(line => (field === undefined || line.field === field) && line[key].includes(wanted))
  }

const word = (typed: string): Part => ({ written: typed, holds: stands([typed], 'bare') })
const quoted = (words: string[]): Part => ({ written: `"${words.join(' ')}"`, holds: stands(words, 'read') })
const hyphened = (words: string[]): Part => ({ written: words.join('-'), holds: stands(words, 'bare') })
const beginning = (start: string): Part => ({ written: `${start}*`, holds: stands([start], 'bare', '') })
const inTitle = (typed: string): Part => ({ written: `title:${typed}`, holds: stands([typed], 'bare', ' ', 'title') })

const FILTERS: Part[] = [
  { written: 'theme:"Kinh tế"', holds: ({ document }) => document.themes.some(theme => theme.startsWith('Kinh tế')) },
  { written: 'theme:"vận tải/đường sắt"', holds: ({ document }) => document.themes.includes('Vận tải/Đường sắt') },
  { written: 'outlet:"Tàu Ga"', holds: ({ document }) => document.outlet === 'Tàu Ga' },
  { written: 'date:2022', holds: ({ document }) => document.published.startsWith('2022') },
  { written: 'date:2021..2022-05-20', holds: ({ document }) => ['2021', '2022-05-17'].includes(document.published) },
  { written: 'date:2023-08-21', holds: ({ document }) => document.published.startsWith('2023-08-21') },
  { written: 'lang:en', holds: ({ document }) => document.language.startsWith('en') },
  { written: 'lang:en-GB', holds: ({ document }) => document.language === 'en-GB' },
  { written: 'tag:"đọc lại"', holds: ({ document }) => document.tags.includes('đọc lại') },
  { written: 'tag:doc', holds: ({ document }) => document.tags.some(tag => tag.startsWith('đọc')) },
  { written: 'has:highlight', holds: ({ document }) => document.states.includes('highlight') },
]

function forbidden(random: () => number): Part {
  const typed = pick(random, WORDS)
  const kinds: Part[] = [
    // Who forbids a word with marks means these marks.
    { written: typed, holds: stands([typed], isMarked(typed) ? 'read' : 'bare') },
    quoted([typed, pick(random, WORDS)]),
    beginning(pick(random, STARTS)),
  ]
  return not(pick(random, kinds))
}

/** One to four parts that all have to hold. */
export function randomQuery(random: () => number): Part[] {
  const some = (count: number) => Array.from({ length: count }, () => pick(random, WORDS))
  const kinds = [
    () => word(pick(random, WORDS)),
    () => word(pick(random, WORDS).toUpperCase()),
    () => quoted(some(1 + Math.floor(random() * 3))),
    () => hyphened(some(2 + Math.floor(random() * 2))),
    () => beginning(pick(random, STARTS)),
    () => inTitle(pick(random, WORDS)),
    () => forbidden(random),
    () => pick(random, FILTERS),
    () => not(pick(random, FILTERS)),
  ]
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, kinds)())
}

/** What a search over some documents can be narrowed down by, counted one by one. */
export function facetsByLooking(found: readonly Held[]): SearchFacets {
  const counted = (values: string[]) => {
    const counts = new Map<string, number>()
    for (const value of values.filter(each => each !== '')) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  const documents = found.map(({ document }) => document)
  return {
    themes: counted(documents.flatMap(({ themes }) => themes)),
    tags: counted(documents.flatMap(({ tags }) => tags)),
    outlets: counted(documents.map(({ outlet }) => outlet)),
    years: counted(documents.map(({ published }) => published.slice(0, 4))),
    languages: counted(documents.map(({ language }) => language)),
  }
}

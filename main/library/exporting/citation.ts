import type { Article, CitationStyle } from '../../../preload/model.ts'
import { italic, joined, type Part, part, quoted, tidy } from './citation-parts.ts'
import { type CitationLanguage, dateText, WORDS } from './citation-words.ts'
import { type Person, personsOf } from './persons.ts'

/** What a citation is made of. */
export type Citable = Pick<Article, 'title' | 'byline' | 'outlet' | 'url' | 'published' | 'addedAt'>

/** A citation as plain text and as Markdown. */
export interface Citation {
  text: string
  markdown: string
}

/** What is known of the article, in the words of the citation's language; null for what is not. */
interface Known {
  language: CitationLanguage
  words: (typeof WORDS)[CitationLanguage]
  people: Person[]
  title: string
  outlet: string | null
  url: string | null
  published: string | null
  addedAt: string
  /** `tr. 12` */
  page: string | null
}

/**
 * Cites an article of a newspaper: in the styles of the APA (7th edition), Chicago (17th, bibliography), ISO 690 and the MLA (9th). `language` is the
 * article's (BCP 47): Vietnamese ones are cited in Vietnamese, with whole names in their own order, all others in English. What is not known
 * is left out.
 */
export function citationOf(
  article: Citable,
  style: CitationStyle,
  { language, page }: { language: string; page?: { first: string; last: string } | null },
): Citation {
  const spoken = /^vi(?:-|$)/iu.test(language) ? 'vi' : 'en'
  const words = WORDS[spoken]
  const known: Known = {
    language: spoken,
    words,
    people: personsOf(article.byline).flatMap(tidyPerson),
    title: tidy(article.title) ?? '…',
    outlet: tidy(article.outlet),
    url: article.url,
    published: article.published,
    addedAt: article.addedAt,
    page: page ? (page.first === page.last ? `${words.page} ${page.first}` : `${words.pages} ${page.first}–${page.last}`) : null,
  }
  return joined(STYLES[style](known))
}

const tidyPerson = (person: Person): Person[] => {
  if (!('literal' in person)) return [person]
  const literal = tidy(person.literal)
  return literal === null ? [] : [{ literal }]
}

/** Authors, each as `name` writes them. */
function authors({ people, words }: Known, name: (person: Person) => string, and: string = words.and, most = 20): string | null {
  const names = people.map(name)
  if (names.length > most) return `${names[0]}${words.others}`
  if (names.length <= 1) return names[0] ?? null
  return `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`
}

const inOrder = (person: Person) => ('literal' in person ? person.literal : `${person.family} ${person.given}`)

const initials = (given: string) =>
  given
    .split(' ')
    .map(word => `${word.charAt(0)}.`)
    .join(' ')

const address = ({ url }: Known, after: Part['after']): Part | null => (url === null ? null : part(after, { text: url, as: 'address' }))

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function apa(known: Known): (Part | null)[] {
  const { language, words, title, outlet, published, page, addedAt, url } = known
  const short = (person: Person) => ('literal' in person ? person.literal : `${person.family}, ${initials(person.given)}`)
  const author = part('.', language === 'vi' ? authors(known, inOrder) : authors(known, short, ', & '))
  const date = part('.', `(${published === null ? words.undated : dateText(published, language, 'year-first')})`)
  // In Vietnamese the day is always said, in English only for what has no date.
  const accessed = url !== null && (language === 'vi' || published === null)
  const retrieved = language === 'vi' ? capital(words.accessed) : 'Retrieved'
  const when = accessed ? part('', `${retrieved} ${dateText(addedAt, language, 'month-first')}, ${words.from}`) : null
  const name = part('.', outlet === null ? italic(title) : title)
  const where = [part(page === null ? '.' : ',', italic(outlet)), part('.', page)]
  return [...(author ? [author, date, name] : [name, date]), ...where, when, address(known, '')]
}

function chicago(known: Known): (Part | null)[] {
  const { language, words, title, outlet, published, page, addedAt, url } = known
  const date = published === null ? null : dateText(published, language, 'month-first')
  const facts = [part((date ?? page) ? ',' : '.', italic(outlet)), part(page === null ? '.' : ',', date), part('.', page)]
  const when = published === null && url !== null ? `${capital(words.accessed)} ${dateText(addedAt, language, 'month-first')}` : null
  return [part('.', authors(known, inOrder)), quoted(title, '.', language === 'en'), ...facts, part('.', when), address(known, '.')]
}

function mla(known: Known): (Part | null)[] {
  const { language, words, title, outlet, published, page, addedAt, url } = known
  const date = published === null ? null : dateText(published, language, 'short')
  const facts = [italic(outlet), date === null ? null : { text: date }, page === null ? null : { text: page }].filter(fact => fact !== null)
  const last = url === null ? '.' : ','
  const where = facts.map((fact, nth) => part(nth < facts.length - 1 ? ',' : last, fact))
  const when = url === null ? null : `${capital(words.accessed)} ${dateText(addedAt, language, 'short')}`
  return [
    part('.', authors(known, inOrder, words.and, 2)),
    quoted(title, '.', language === 'en'),
    ...where,
    address(known, '.'),
    part('.', when),
  ]
}

function iso690(known: Known): (Part | null)[] {
  const { language, words, title, outlet, published, page, addedAt, url } = known
  const upper = (person: Person) =>
    'literal' in person ? person.literal : `${person.family.toUpperCase()}${language === 'vi' ? '' : ','} ${person.given}`
  const online = url === null ? null : ` [${words.online}]`
  const where = outlet === null ? [part('.', italic(title), online)] : [part('.', title), part('.', italic(outlet), online)]
  const date = published === null ? null : dateText(published, language, 'day-first')
  const seen = url === null ? null : `[${words.accessed} ${dateText(addedAt, language, 'day-first')}]`
  const facts = [date, page].filter(fact => fact !== null).join(', ')
  return [
    part('.', authors(known, upper)),
    ...where,
    part('.', [facts, seen].filter(Boolean).join(' ')),
    url === null ? null : part('', words.at),
    address(known, ''),
  ]
}

const STYLES: Record<CitationStyle, (known: Known) => (Part | null)[]> = { apa, chicago, iso690, mla }

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '../../../preload/contract.ts'
import { SEARCH_FIELDS, type Snippet } from '../../../preload/model.ts'
import { generateArticles } from '../../bench/corpus.ts'
import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'
import { anything, prose } from '../text/vietnamese.ts'

const SEED = 88
const ARTICLES = 40
/** Words of which each article has some, written as texts do and as they should not. */
const WRITTEN = [
  'đường',
  'Đường'.normalize('NFD'),
  'DƯƠNG',
  'duong',
  'đư\u00adờng',
  'sắt',
  'sắt'.normalize('NFD'),
  'Hoà',
  'hòa',
  'ΑΙ',
  'AI',
]
const QUERIES = ['đường', 'duong', 'DUONG', 'sắt', 'hoà', 'đường sắt', '"đường"', '"hòa"', 'đường-sắt', 'sat~1', 'đươ*', 'AI', 'sat -"hòa"']

const word = fc.constantFrom(...WRITTEN)
const emoji = fc.constantFrom('🎉', '👨‍👩‍👧', '🇻🇳', '𝐀', '𠀀')
const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: emoji }, { weight: 1, arbitrary: prose })
const short = fc.array(fc.oneof(word, emoji), { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
const body = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: piece }, anything), fc.constantFrom(' ', ' ', ', ', '. ', '\n', '\r\n', '\n\n')), {
    minLength: 20,
    maxLength: 120,
  })
  .map(parts => parts.flat().join(''))
const note = fc.array(piece, { minLength: 1, maxLength: 60 }).map(parts => parts.join(' '))
/** Long news with emoji and the words from above strewn over many paragraphs, decomposed as files from some machines are. */
const long = fc.integer({ min: 1, max: 9 }).map(seed => {
  const [article] = generateArticles(1, 3000, seed)
  const lines = (article?.text ?? '').split('\n')
  return lines
    .map((line, at) => (at % 3 === 0 ? `🎉 ${line} ${WRITTEN[at % WRITTEN.length]}` : line))
    .join('\n')
    .normalize('NFD')
})
const given = fc.record({
  title: short,
  text: fc.oneof({ weight: 6, arbitrary: body }, { weight: 1, arbitrary: long }),
  notes: fc.array(note, { maxLength: 3 }),
  themes: fc.uniqueArray(fc.constantFrom('Vận tải/Đường sắt', 'Đường/🎉 Hoà bình', 'Sat', 'AI'), { maxLength: 2 }),
  outlet: short,
  byline: short,
})

type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** An article as a reader makes one: imported, corrected, highlighted, with notes and themes. Nothing when it is no text at all. */
async function add({ call, done }: TestLibrary, { title, text, notes, themes, outlet, byline }: Given): Promise<void> {
  const report = await done(await call('import.start', { sources: [{ kind: 'text', name: 'dán', text }] }))
  const [imported] = 'imported' in report ? report.imported : []
  if (!imported) return
  const article = imported.id
  await call('article.update', { article, metadata: { title, outlet, byline } })
  for (const [at, note] of notes.entries()) {
    const place = { version: 1, start: at, end: at + 3 }
    await call('highlight.create', { article, place, note, themes: at === 0 ? themes : [] })
  }
}

type Hit = Value<'search.query'>['hits'][number]

/** The texts of an article that its library holds in which a snippet may lie. */
async function storedTexts({ call }: TestLibrary, { article }: Hit, { field, highlight }: Snippet): Promise<string[]> {
  if (field === 'title') return [article.title]
  if (field === 'body') return [(await call('article.read', { article: article.id })).text]
  if (field === 'outlet' || field === 'byline') return [article[field] ?? '']
  const highlights = await call('highlight.list', { article: article.id })
  if (field === 'themes') return highlights.flatMap(({ themes }) => themes)
  return highlights.filter(({ id }) => id === highlight).map(({ note }) => note ?? '')
}

const LOOK_ALIKES: Record<string, string> = { α: 'a', ι: 'i' }
const bare = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[αι]/gu, letter => LOOK_ALIKES[letter] ?? letter)

/** Whether a marked word may stand for one that was asked for. */
function isAsked(written: string, query: string): boolean {
  const asked = bare(query.replace(/-"[^"]*"/gu, '')).match(/\p{L}+[*~]?/gu) ?? []
  const found = bare(written)
  return asked.some(each => {
    const letters = each.replace(/[*~]/u, '')
    if (each.endsWith('*')) return found.startsWith(letters)
    // One letter wrong, and that is all which is looked at here.
    return each.endsWith('~') ? Math.abs(found.length - letters.length) <= 1 : found === letters
  })
}

/** The same, asked for once: nothing changes after the library was filled. */
function remembering(library: TestLibrary) {
  const known = new Map<string, Promise<string[]>>()
  return (hit: Hit, snippet: Snippet): Promise<string[]> => {
    const key = [hit.article.id, snippet.field, snippet.highlight].join()
    const texts = known.get(key) ?? storedTexts(library, hit, snippet)
    known.set(key, texts)
    return texts
  }
}

/** That a snippet is a piece of what is stored, with words marked that were asked for. */
function check(stored: string[], snippet: Snippet, query: string): void {
  const { field, text, start, end, marks } = snippet
  expect([query, field, stored.map(each => each.slice(start, end))]).toEqual([query, field, expect.arrayContaining([text])])
  expect(end).toBeGreaterThan(start)
  expect(marks.length).toBeGreaterThan(0)
  expect(snippet.highlight !== undefined).toBe(field === 'notes')
  let last = start
  for (const [from, to] of marks) {
    expect(from).toBeGreaterThanOrEqual(last)
    expect(to).toBeGreaterThan(from)
    expect([query, text.slice(from - start, to - start), isAsked(text.slice(from - start, to - start), query)]).toEqual([
      query,
      expect.any(String),
      true,
    ])
    last = to
  }
  expect(last).toBeLessThanOrEqual(end)
}

test('snippets are pieces of what the library holds, in every field, and their marks stand on words asked for', async () => {
  const library = await temporaryLibrary()
  for (const each of fc.sample(given, { seed: SEED, numRuns: ARTICLES })) await add(library, each)
  await library.call('search.settle', {})
  const storedOf = remembering(library)
  const seen = new Map<string, number>()
  let behindEmoji = 0
  const asked = fc.record({
    query: fc.tuple(fc.constantFrom('', '', '', 'title:', 'body:', 'note:', 'outlet:', 'byline:'), fc.constantFrom(...QUERIES)),
    typing: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ query: [field, words], typing }) => {
      const query = field + words
      // While it is typed, a last word stands for all that begin so.
      const meant = typing && /\p{L}$/u.test(query) ? `${query}*` : query
      const { hits, total } = await library.call('search.query', { query, typing, limit: 1000 })
      expect(hits).toHaveLength(total)
      for (const hit of hits) {
        expect(hit.snippets.length).toBeGreaterThan(0)
        for (const snippet of hit.snippets) {
          const stored = await storedOf(hit, snippet)
          check(stored, snippet, meant)
          if (stored.some(text => /\p{Emoji_Presentation}/u.test(text.slice(0, snippet.start)))) behindEmoji += 1
          seen.set(snippet.field, (seen.get(snippet.field) ?? 0) + 1)
        }
      }
    }),
    { seed: SEED, numRuns: 40 },
  )
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(SEARCH_FIELDS.map(field => [field, expect.any(Number)])))
  for (const times of [...seen.values(), behindEmoji]) expect(times).toBeGreaterThan(20)
})

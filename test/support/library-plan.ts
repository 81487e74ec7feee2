import fc from 'fast-check'
import { normalise } from '../../main/library/text/normal-form.ts'
import { ARTICLE_STATES, BLOCK_TYPES, COLOURS, DROP_REASONS, ORIGINS, SEARCH_SORTS } from '../../preload/model.ts'
import { undoableActs } from './undoable.ts'

/** Names that formats stumble over; a theme's has no `/` of its own. */
const AWKWARD = [
  'Kinh tế',
  'Đường sắt'.normalize('NFD'),
  '<&">',
  '"Kép" và \'đơn\'',
  ']]> <!-- x --> &amp;',
  'dòng một\ndòng hai',
  '  rìa  ',
  '..',
  'CON.txt',
  '%PATH% $HOME',
  '[[liên kết]] |bảng|',
  '#thẻ ^khối',
  '- mục: "giá trị"',
  '=1+1',
  'שלום עולם',
  '\u202eđảo\u202c',
  '👨‍👩‍👧 gia đình 🎉',
  '／ ∕ \\',
  `Rất dài ${'dài '.repeat(60)}`,
]
const name = fc.constantFrom(...AWKWARD)
/** That of a tag may not be longer. */
const tag = fc.constantFrom(...AWKWARD.filter(({ length }) => length <= 200))
/** Where `/` parts nothing. */
const slashed = fc.constantFrom(...AWKWARD, 'a/b', '/đầu', 'Hà Nội/Sài Gòn')

const WORDS = [
  'Tàu',
  'rời ga',
  '🎉',
  'Thủ tướng',
  'thăm',
  'Đà Nẵng',
  '👩‍🚀',
  'e\u0301',
  'hòa',
  '𝒳',
  '<b>',
  '&',
  '"',
  'мир',
  '—',
  '\n',
  '\n\n',
  'שלום',
]
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 40 })
  .map(words => normalise(`Bài ${words.join(' ').normalize('NFD')} hết`))

/** A share of a text, in thousandths. */
const share = fc.nat(990)
/** Once in so many times. */
const seldom = (times: number) => fc.nat(times - 1).map(nth => nth === 0)
const memo = fc.constantFrom('', '', 'Ghi chú **đậm**\n\n- một\n- hai', '<p>&amp;</p> 🎉', '> trích\n', 'một dòng')
const note = fc.constantFrom(null, '', 'Đọc lại 🎉', 'hai\ndòng & <thẻ>', '  rìa  ')
const published = fc.constantFrom(
  { published: null, precision: null },
  { published: '2023', precision: 'year' },
  { published: '2023-08', precision: 'month' },
  { published: '2023-08-21', precision: 'day' },
  { published: '2021-11-29T14:00+07:00', precision: 'minute' },
) as fc.Arbitrary<{ published: string | null; precision: 'year' | 'month' | 'day' | 'minute' | null }>

const highlight = fc.record({
  from: share,
  length: fc.integer({ min: 1, max: 400 }),
  /** By their places in the plan; what is a group or was refused is passed over. */
  themes: fc.array(fc.nat(7), { maxLength: 3 }),
  note,
  memo,
  colour: fc.option(fc.constantFrom(...COLOURS)),
  coder: fc.nat(2),
  /** Another coder gives it a theme more. */
  also: fc.option(fc.record({ theme: fc.nat(7), coder: fc.nat(2) })),
  /** It is an example of its first theme. */
  example: seldom(3),
  orphan: seldom(6),
  /** As an orphan it is kept as a quotation. */
  quotation: fc.boolean(),
  /** Made when the text was edited already. */
  late: fc.boolean(),
  /** Linked with a passage of this article, at a share of its text. */
  copy: fc.option(fc.record({ article: fc.nat(3), from: share }), { freq: 3 }),
})

/** What becomes of a text: words before, in the midst, some lost, all others; `undone` takes that back. */
const edit = fc.record({ how: fc.constantFrom('before', 'inside', 'lost', 'other'), at: share, undone: seldom(4) })

const origins = fc.dictionary(fc.constantFrom('title', 'byline', 'outlet', 'url', 'published', 'language'), fc.constantFrom(...ORIGINS), {
  noNullPrototype: true,
  maxKeys: 3,
})

/** What an import tells of a text besides its words. */
const source = fc.record({
  path: fc.option(fc.constantFrom('/Tải về/bài một.html', 'C:\\Bài\\hai.docx')),
  original: fc.option(fc.constant(`originals/${'ab'.repeat(32)}.html`)),
  origins,
  /** Of its paragraphs, one after the other; others stay paragraphs. */
  types: fc.array(fc.constantFrom(...BLOCK_TYPES), { maxLength: 6 }),
  marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'italic', 'link'), from: share, length: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 3,
  }),
  /** Where pages begin. */
  pages: fc.uniqueArray(share, { maxLength: 3 }),
  dropped: fc.array(fc.record({ at: share, why: fc.constantFrom(...DROP_REASONS), kept: fc.boolean() }), { maxLength: 2 }),
})

const article = fc.record({
  title: slashed,
  byline: fc.option(slashed),
  outlet: fc.option(slashed),
  address: fc.boolean(),
  date: published,
  language: fc.constantFrom('vi', 'en', 'pt-BR'),
  text,
  source,
  memo,
  /** Its memo links to all kinds of things. */
  linked: seldom(3),
  state: fc.constantFrom(...ARTICLE_STATES),
  starred: fc.boolean(),
  tags: fc.array(tag, { maxLength: 2 }),
  collections: fc.array(fc.nat(3), { maxLength: 2 }),
  place: fc.option(share),
  highlights: fc.array(highlight, { maxLength: 6 }),
  edits: fc.array(edit, { maxLength: 2 }),
  removed: seldom(8),
})

const theme = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 3 }),
  colour: fc.option(fc.constantFrom(...COLOURS)),
  definition: memo,
  memo,
  group: seldom(5),
  shortcut: fc.option(fc.constantFrom('d', 'Đ', 'k', '7')),
  /** It is put before all others beside it. */
  first: seldom(4),
})

const texts = (all: fc.Arbitrary<string>) => fc.array(all, { maxLength: 2 })
const filter = fc.record({
  states: fc.subarray([...ARTICLE_STATES]),
  starred: fc.boolean(),
  tags: texts(tag),
  outlets: texts(slashed),
  languages: texts(fc.constantFrom('vi', 'en')),
  years: texts(fc.constantFrom('2021', '2023')),
  highlights: fc.constantFrom('any', 'some', 'none'),
})
const query = fc.constantFrom('duong sat', '"trung tâm" -tàu', '/s[aắ]t (mới|cũ)/', '👩‍🚀 theme:"Kinh tế"')

/** What people do at random to the first few things of every kind. */
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...Object.values(undoableActs(8))) },
    { weight: 1, arbitrary: fc.constant({ channel: 'history.undo' as const, request: {} }) },
  ),
  { maxLength: 8 },
)

/** What a library is to hold. Places in lists that are beyond their end mean nothing. */
export const libraryPlan = fc.record({
  name: slashed,
  memo,
  coders: fc.array(slashed, { maxLength: 2 }),
  themes: fc.array(theme, { maxLength: 7 }),
  collections: fc.array(fc.record({ name: slashed, inside: fc.option(fc.nat(2)) }), { maxLength: 4 }),
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
  searches: fc.array(fc.record({ name: slashed, query, sort: fc.constantFrom(...SEARCH_SORTS) }), { maxLength: 2 }),
  filters: fc.array(fc.record({ name: slashed, filter }), { maxLength: 2 }),
  templates: fc.array(
    fc.record({
      name: slashed,
      body: fc.constantFrom('{{ article.title }} 🎉\n', '{% if theme.name %}\n- {{ theme.name }}\n{% endif %}', 'Đường'),
    }),
    { maxLength: 2 },
  ),
  /** Nearly equal articles that are both kept. */
  pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
  acts,
})
export type LibraryPlan = typeof libraryPlan extends fc.Arbitrary<infer Plan> ? Plan : never
export type ArticlePlan = LibraryPlan['articles'][number]
export type HighlightPlan = ArticlePlan['highlights'][number]

import fc from 'fast-check'
import { blocksOfPlainText } from '../../main/library/text/blocks.ts'
import { normalise } from '../../main/library/text/normal-form.ts'
import { ARTICLE_STATES, COLOURS } from '../../preload/model.ts'
import { plant } from './articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from './library.ts'

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
  /** Shares of the text, in thousandths. */
  from: fc.nat(990),
  length: fc.integer({ min: 1, max: 400 }),
  /** By their places in the plan; what is a group or was refused is passed over. */
  themes: fc.array(fc.nat(7), { maxLength: 3 }),
  note,
  memo,
  colour: fc.option(fc.constantFrom(...COLOURS)),
  coder: fc.nat(2),
  orphan: fc.nat(5).map(nth => nth === 0),
})

const article = fc.record({
  title: slashed,
  byline: fc.option(slashed),
  outlet: fc.option(slashed),
  address: fc.boolean(),
  date: published,
  language: fc.constantFrom('vi', 'en', 'pt-BR'),
  text,
  memo,
  state: fc.constantFrom(...ARTICLE_STATES),
  starred: fc.boolean(),
  tags: fc.array(name, { maxLength: 2 }),
  collections: fc.array(fc.nat(3), { maxLength: 2 }),
  highlights: fc.array(highlight, { maxLength: 6 }),
})

/** What a library is to hold. Places in lists that are beyond their end mean nothing. */
export const libraryPlan = fc.record({
  memo,
  coders: fc.array(slashed, { maxLength: 2 }),
  themes: fc.array(
    fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      colour: fc.option(fc.constantFrom(...COLOURS)),
      definition: memo,
      memo,
      group: fc.nat(4).map(nth => nth === 0),
    }),
    { maxLength: 7 },
  ),
  collections: fc.array(fc.record({ name: slashed, inside: fc.option(fc.nat(2)) }), { maxLength: 4 }),
  articles: fc.array(article, { minLength: 1, maxLength: 4 }),
})
export type LibraryPlan = typeof libraryPlan extends fc.Arbitrary<infer Plan> ? Plan : never

/** Makes a library of a plan: articles are planted, all else is done through the contract, and what that refuses (names that are taken) is left out. */
export async function buildLibrary(plan: LibraryPlan): Promise<TestLibrary> {
  const folder = temporaryFolder()
  const drafts = plan.articles.map(({ title, byline, outlet, address, date, language, text: own }, index) => ({
    title: tidy(title),
    byline: byline && tidy(byline),
    outlet: outlet && tidy(outlet),
    url: address ? `https://example.org/bai-${index}?a=1&b=2` : null,
    ...date,
    language,
    text: own,
    blocks: blocksOfPlainText(own),
  }))
  const ids = plant(folder, drafts).map(({ id }) => id)
  const library = await temporaryLibrary(folder)
  const coders = await makeCoders(library, plan)
  const themes = await makeThemes(library, plan)
  await makeCollections(library, plan, ids)
  if (plan.memo !== '') await library.call('memo.write', { target: 'library', targetId: null, body: plan.memo })
  for (const [index, planned] of plan.articles.entries()) {
    const id = ids[index] ?? 0
    const { state, starred, tags, memo: body } = planned
    await library.call('article.update-many', { articles: [id], changes: { state, starred, ...(tags.length > 0 && { addTags: tags }) } })
    if (body !== '') await library.call('memo.write', { target: 'article', targetId: id, body })
    await makeHighlights(library, id, planned, themes, coders)
  }
  return library
}

const tidy = (line: string) => normalise(line).replace(/\s+/gu, ' ').trim()

async function makeCoders(library: TestLibrary, { coders }: LibraryPlan): Promise<number[]> {
  for (const coder of coders) await library.reply('coder.create', { name: coder })
  return (await library.call('coder.list', {})).map(({ id }) => id)
}

/** The path of each planned theme; null for groups, which tag nothing. */
async function makeThemes(library: TestLibrary, { themes }: LibraryPlan): Promise<(string | null)[]> {
  const paths: (string | null)[] = []
  for (const { names, colour, definition, memo: body, group } of themes) {
    const path = names.map(tidy).join('/')
    const made = await library.reply('theme.create', { path, colour, definition, group })
    if (made.ok && body !== '') await library.call('memo.write', { target: 'theme', targetId: made.value.id, body })
    const there = (await library.call('theme.list', {})).find(theme => theme.path === path)
    paths.push(there && !there.group ? path : null)
  }
  return paths
}

async function makeCollections(library: TestLibrary, { collections, articles }: LibraryPlan, ids: number[]): Promise<void> {
  const made: (number | null)[] = []
  for (const { name: given, inside } of collections) {
    const parent = (inside === null ? null : made[inside]) ?? null
    const reply = await library.reply('collection.create', { name: given, parent })
    made.push(reply.ok ? reply.value.id : null)
  }
  for (const [index, { collections: own }] of articles.entries()) {
    for (const nth of own) {
      const collection = made[nth]
      if (collection) await library.call('collection.assign', { collection, articles: [ids[index] ?? 0], member: true })
    }
  }
}

async function makeHighlights(
  library: TestLibrary,
  id: number,
  { highlights, text: own }: LibraryPlan['articles'][number],
  themes: readonly (string | null)[],
  coders: readonly number[],
): Promise<void> {
  const orphans: number[] = []
  for (const planned of highlights) {
    const start = Math.floor((own.length * planned.from) / 1000)
    const end = Math.min(own.length, start + Math.max(1, Math.floor((own.length * planned.length) / 1000)))
    await library.call('coder.choose', { coder: coders[planned.coder % coders.length] ?? 1 })
    const made = await library.reply('highlight.create', {
      article: id,
      place: { version: 1, start, end },
      themes: [...new Set(planned.themes.flatMap(nth => themes[nth] ?? []))],
      note: planned.note,
      colour: planned.colour,
    })
    // Of white space alone there is none.
    if (!made.ok) continue
    if (planned.memo !== '') await library.call('memo.write', { target: 'highlight', targetId: made.value.id, body: planned.memo })
    if (planned.orphan) orphans.push(made.value.id)
  }
  if (orphans.length === 0) return
  await library.call('version.save', { article: id, version: 1, text: `Mới thêm.\n${own}`, orphans })
}

/** All that people made in a library, without the numbers and times of its rows, for libraries to be compared by. */
export async function contentsOf(library: TestLibrary) {
  const memoOf = async (target: 'library' | 'article' | 'theme' | 'highlight', targetId: number | null) =>
    (await library.call('memo.read', { target, targetId })).body
  const coders = new Map((await library.call('coder.list', {})).map(({ id, name: own }) => [id, own]))
  const themes = await library.call('theme.list', {})
  const collections = await library.call('collection.list', {})
  const uuids = new Map(collections.map(({ id, uuid }) => [id, uuid]))
  const articles = await library.call('article.list', {})
  const members = new Map<number, string[]>(articles.map(({ id }) => [id, []]))
  for (const { id, uuid } of collections)
    for (const { id: member } of await library.call('article.list', { collection: id })) members.get(member)?.push(uuid)
  const quotations = new Set((await library.call('orphan.list', {})).flatMap(({ highlight: { id }, quotation }) => (quotation ? [id] : [])))
  return {
    memo: await memoOf('library', null),
    themes: await Promise.all(
      themes.map(async ({ id, uuid, path, colour, group, definition }) => ({
        uuid,
        path,
        colour,
        group,
        definition,
        memo: await memoOf('theme', id),
      })),
    ),
    collections: collections.map(({ uuid, parentId, name: own }) => ({
      uuid,
      name: own,
      parent: parentId === null ? null : (uuids.get(parentId) ?? null),
    })),
    articles: await Promise.all(
      articles.map(async ({ id, uuid, title, byline, outlet, url, published: date, precision, language, state, starred, tags }) => ({
        ...{ uuid, title, byline, outlet, url, published: date, precision, language, state, starred, tags },
        text: (await library.call('article.read', { article: id })).text,
        memo: await memoOf('article', id),
        collections: members.get(id)?.toSorted() ?? [],
        highlights: (
          await Promise.all(
            (
              await library.call('highlight.list', { article: id })
            ).map(async own => ({
              ...{ uuid: own.uuid, exact: own.exact, themes: own.themes, note: own.note, colour: own.colour },
              place: own.state === 'orphan' ? null : { start: own.start, end: own.end },
              quotation: quotations.has(own.id),
              coder: own.coder.name,
              taggedBy: own.themeCoders.map(coder => coders.get(coder) ?? ''),
              memo: await memoOf('highlight', own.id),
              createdAt: own.createdAt,
            })),
          )
        ).toSorted((a, b) => (a.uuid < b.uuid ? -1 : 1)),
      })),
    ),
  }
}

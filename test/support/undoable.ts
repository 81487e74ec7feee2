import fc from 'fast-check'
import type { Channel, Request } from '../../preload/contract.ts'

/** A call as random tests make it. */
export type Act = { [C in Channel]: { channel: C; request: Request<C> } }[Channel]

/** Calls under the label of the step that they make when they change something. */
export type Acts = Record<string, fc.Arbitrary<Act>>

const calls = <C extends Channel>(channel: C, request: fc.Arbitrary<unknown>): fc.Arbitrary<Act> =>
  request.map(made => ({ channel, request: made as Request<C> }) as unknown as Act)

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

// Names that are one another in another case, or with the tone over another vowel.
const name = fc.constantFrom('Kinh tế', 'Thương mại', 'Du lịch', 'DU LỊCH', 'Đường sắt', 'đường sắt', 'Hoà bình', 'Hòa bình')
const names = fc.array(name, { maxLength: 2 })
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
const paths = fc.array(path, { minLength: 1, maxLength: 2 })
const note = fc.constantFrom(null, 'Ghi chú', 'Đọc lại 🎉', '')
const colour = fc.constantFrom('red', 'blue', null)
const shortcut = fc.constantFrom('d', 'Đ', null)
const published = fc.constantFrom('2023', '2023-08', null)
const place = fc.record({ version: fc.constant(1), start: fc.nat(20), end: fc.integer({ min: 18, max: 40 }) })
const query = fc.constantFrom('duong', 'khach', '-duong', '')

const sharedChanges = fc.record(
  {
    state: fc.constantFrom('unread', 'reading', 'read', 'coded'),
    starred: fc.boolean(),
    outlet: fc.constantFrom('Tuổi Trẻ', null),
    published: fc.constantFrom('2024-05', null),
    addTags: names,
    removeTags: names,
  },
  { requiredKeys: [] },
)

const filter = fc.record({
  states: fc.constant([]),
  starred: fc.boolean(),
  tags: names,
  outlets: fc.constant(['Báo Mẫu']),
  languages: fc.constant([]),
  years: fc.constant([]),
  highlights: fc.constantFrom('any', 'none'),
})

interface Ids {
  id: fc.Arbitrary<number>
  ids: fc.Arbitrary<number[]>
  /** One of the first few, which articles are. */
  article: fc.Arbitrary<number>
  articles: fc.Arbitrary<number[]>
}

const articleActs = ({ id, article, articles }: Ids): Acts => ({
  'article.update': calls('article.update', fc.record({ article, metadata: fc.record({ title: name, published }) })),
  'parallel.keep-both': calls('parallel.keep-both', fc.record({ a: article, b: article, kept: fc.boolean() })),
  'article.remove': calls('article.remove', fc.record({ articles })),
  'article.update-many': calls('article.update-many', fc.record({ articles, changes: sharedChanges })),
  'article.merge': calls('article.merge', fc.record({ keep: article, others: articles })),
  'tag.rename': calls('tag.rename', fc.record({ tag: id, name })),
  'tag.remove': calls('tag.remove', fc.record({ tag: id })),
  'trash.restore': calls('trash.restore', fc.record({ articles })),
  'collection.create': calls('collection.create', fc.record({ name, parent: fc.option(id) })),
  'collection.update': calls('collection.update', fc.record({ collection: id, name: optional(name), parent: optional(fc.option(id)) })),
  'collection.remove': calls('collection.remove', fc.record({ collection: id })),
  'collection.assign': calls('collection.assign', fc.record({ collection: id, articles, member: fc.boolean() })),
})

const text = fc.constantFrom('Đường sắt Trung Á mở ra.\n\nKhách đi Hòa bình.', 'Mở đầu.\n\nĐường sắt mới.', 'Không còn gì như cũ.')

const versionActs = ({ id, article }: Ids): Acts => ({
  'version.save': calls('version.save', fc.record({ article, version: fc.integer({ min: 1, max: 4 }), text })),
  'orphan.attach': calls('orphan.attach', fc.record({ highlight: id, start: fc.nat(6), end: fc.integer({ min: 4, max: 16 }) })),
  'orphan.keep': calls('orphan.keep', fc.record({ highlight: id, quotation: fc.boolean() })),
})

const themeActs = ({ id, ids }: Ids): Acts => ({
  'theme.create': calls('theme.create', fc.record({ path, shortcut })),
  'theme.update': fc.oneof(
    calls('theme.update', fc.record({ theme: id, name: optional(name), shortcut: optional(shortcut), definition: optional(name) })),
    calls('theme.update', fc.record({ theme: id, group: fc.boolean(), colour: optional(colour) })),
  ),
  'theme.move': calls('theme.move', fc.record({ theme: id, parent: fc.option(id), position: optional(fc.nat(3)) })),
  'theme.remove': calls('theme.remove', fc.record({ theme: id })),
  'theme.move-many': calls('theme.move-many', fc.record({ themes: ids, parent: fc.option(id), before: fc.option(id) })),
  'theme.merge': calls('theme.merge', fc.record({ themes: ids, into: id })),
  'theme.recolour': calls('theme.recolour', fc.record({ themes: ids, colour })),
  'theme.remove-many': calls('theme.remove-many', fc.record({ themes: ids })),
  'theme.split': calls('theme.split', fc.record({ theme: id, query, name, below: fc.boolean() })),
  'theme.example': calls('theme.example', fc.record({ theme: id, highlight: id, example: fc.boolean() })),
})

const passages = (ids: fc.Arbitrary<number[]>, change: fc.Arbitrary<unknown>) =>
  calls('passage.change', fc.record({ highlights: ids, change }))

const kind = <T extends string>(kind: T) => fc.constant(kind)

const highlightActs = ({ id, ids, article }: Ids): Acts => ({
  'highlight.create': calls('highlight.create', fc.record({ article, place, themes: fc.array(path, { maxLength: 3 }), note, colour })),
  'highlight.create-many': calls(
    'highlight.create-many',
    fc.record({
      passages: fc.array(
        fc.tuple(article, place).map(([article, at]) => ({ article, ...at })),
        { minLength: 1 },
      ),
      themes: paths,
    }),
  ),
  'highlight.update': calls('highlight.update', fc.record({ highlight: id, note, colour, span: optional(place) })),
  'highlight.tag': calls('highlight.tag', fc.record({ highlights: ids, add: fc.array(path, { maxLength: 2 }), remove: optional(ids) })),
  'highlight.remove': calls('highlight.remove', fc.record({ highlights: ids })),
  'parallel.tag-copies': calls(
    'parallel.tag-copies',
    fc.record({
      highlight: id,
      copies: fc.array(
        fc.tuple(article, place).map(([article, at]) => ({ article, ...at })),
        { maxLength: 3 },
      ),
      themes: optional(paths),
    }),
  ),
  'passage.tag': passages(ids, fc.record({ kind: kind('tag'), themes: paths })),
  'passage.untag': passages(ids, fc.record({ kind: kind('untag'), themes: ids })),
  'passage.move': passages(ids, fc.record({ kind: kind('move'), from: id, to: path })),
  'passage.recolour': passages(ids, fc.record({ kind: kind('recolour'), colour })),
  'passage.remove': passages(ids, fc.record({ kind: kind('remove') })),
})

const memoTarget = ({ id }: Ids) =>
  fc.oneof(
    fc.constant({ target: 'library', targetId: null }),
    fc.record({ target: fc.constantFrom('article', 'highlight', 'theme'), targetId: id }),
  )

const otherActs = (given: Ids): Acts => ({
  'saved-filter.create': calls('saved-filter.create', fc.record({ name, filter })),
  'saved-filter.update': calls('saved-filter.update', fc.record({ saved: given.id, name: optional(name), filter: optional(filter) })),
  'saved-filter.remove': calls('saved-filter.remove', fc.record({ saved: given.id })),
  'saved-search.create': calls('saved-search.create', fc.record({ name: path, query: name })),
  'saved-search.update': calls(
    'saved-search.update',
    fc.record({ search: given.id, name: optional(name), sort: fc.constantFrom('date', 'outlet') }),
  ),
  'saved-search.remove': calls('saved-search.remove', fc.record({ search: given.id })),
  'coder.create': calls('coder.create', fc.record({ name: path })),
  'coder.update': calls('coder.update', fc.record({ coder: given.id, name: path })),
  'coder.merge': calls('coder.merge', fc.record({ coder: given.id, into: given.id })),
  'memo.write': calls(
    'memo.write',
    fc
      .tuple(memoTarget(given), name, path)
      .map(([to, title, theme]) => ({ ...to, body: `${title}: [[Đường sắt xuyên lục địa]], [[theme:${theme}]]` })),
  ),
  'template.save': calls('template.save', fc.record({ name, body: fc.constantFrom('{{ article.title }}', '{{ theme.name }}') })),
  // Its id is one that the library made, which no command here can know: always refused.
  'template.remove': calls('template.remove', fc.record({ id: fc.uuid() })),
  // No backup is there: always refused.
  'backup.restore-articles': calls(
    'backup.restore-articles',
    fc.record({ file: fc.constant('không có.sqlite'), articles: fc.tuple(fc.uuid()) }),
  ),
  'library.rename': calls('library.rename', fc.record({ name })),
})

/** Everything that makes a step of the history, but imports and what is done once in the life of a library; with ids from 1 to `most`. */
export function undoableActs(most: number): Acts {
  const id = fc.integer({ min: 1, max: most })
  const article = fc.integer({ min: 1, max: Math.min(most, 8) })
  const some = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: 1, maxLength: 4 })
  const ids = { id, ids: some(id), article, articles: some(article) }
  return { ...articleActs(ids), ...versionActs(ids), ...themeActs(ids), ...highlightActs(ids), ...otherActs(ids) }
}

/** Who codes from now on; no step, but it decides whose the next highlights are. */
export const chooseCoder = (most: number) => calls('coder.choose', fc.record({ coder: fc.integer({ min: 1, max: most }) }))

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Channel, Request } from '../../preload/contract.ts'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { type State, stateOf } from '../support/state.ts'

type Act = { [C in Channel]: { channel: C; request: Request<C> } }[Channel]

const id = fc.integer({ min: 1, max: 8 })
const ids = fc.array(id, { minLength: 1, maxLength: 4 })
const name = fc.constantFrom('Kinh tế', 'Thương mại', 'Du lịch', 'DU LỊCH', 'Đường sắt', 'đường sắt', 'Hoà bình', 'Hòa bình')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
const note = fc.constantFrom(null, 'Ghi chú', 'Đọc lại 🎉', '')
const colour = fc.constantFrom('red', 'blue', null)
const shortcut = fc.constantFrom('d', 'Đ', null)
const place = fc.record({ version: fc.constant(1), start: fc.nat(20), end: fc.integer({ min: 18, max: 40 }) })
const copy = fc.record({ article: id, version: fc.constant(1), start: fc.nat(20), end: fc.integer({ min: 18, max: 40 }) })
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const names = fc.array(name, { maxLength: 2 })
const changes = fc.record(
  {
    state: fc.constantFrom('read', 'coded'),
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

const calls = <C extends Channel>(channel: C, request: fc.Arbitrary<unknown>) =>
  request.map(made => ({ channel, request: made as Request<C> }) as unknown as Act)

const act: fc.Arbitrary<Act> = fc.oneof(
  calls(
    'article.update',
    fc.record({ article: id, metadata: fc.record({ title: name, published: fc.constantFrom('2023', '2023-08', null) }) }),
  ),
  calls('article.remove', fc.record({ articles: ids })),
  calls('article.update-many', fc.record({ articles: ids, changes })),
  calls('article.merge', fc.record({ keep: id, others: ids })),
  calls('tag.rename', fc.record({ tag: id, name })),
  calls('tag.remove', fc.record({ tag: id })),
  calls('trash.restore', fc.record({ articles: ids })),
  calls('saved-filter.create', fc.record({ name, filter: filter })),
  calls('saved-filter.remove', fc.record({ saved: id })),
  calls('collection.create', fc.record({ name, parent: fc.option(id) })),
  calls('collection.update', fc.record({ collection: id, name: optional(name), parent: optional(fc.option(id)) })),
  calls('collection.remove', fc.record({ collection: id })),
  calls('collection.assign', fc.record({ collection: id, articles: ids, member: fc.boolean() })),
  calls('theme.create', fc.record({ path, shortcut })),
  calls('theme.update', fc.record({ theme: id, name: optional(name), shortcut: optional(shortcut) })),
  calls('theme.move', fc.record({ theme: id, parent: fc.option(id), position: optional(fc.nat(3)) })),
  calls('theme.remove', fc.record({ theme: id })),
  calls('theme.update', fc.record({ theme: id, group: fc.boolean(), colour: optional(colour) })),
  calls('theme.move-many', fc.record({ themes: ids, parent: fc.option(id), before: fc.option(id) })),
  calls('theme.merge', fc.record({ themes: ids, into: id })),
  calls('theme.recolour', fc.record({ themes: ids, colour })),
  calls('theme.split', fc.record({ theme: id, query: fc.constantFrom('duong', 'khach', '-duong'), name, below: fc.boolean() })),
  calls('theme.example', fc.record({ theme: id, highlight: id, example: fc.boolean() })),
  calls('highlight.create', fc.record({ article: id, place, themes: fc.array(path, { maxLength: 3 }), note, colour })),
  calls('highlight.update', fc.record({ highlight: id, note, colour, span: optional(place) })),
  calls('highlight.tag', fc.record({ highlights: ids, add: fc.array(path, { maxLength: 2 }), remove: fc.array(id, { maxLength: 2 }) })),
  calls('highlight.remove', fc.record({ highlights: ids })),
  calls('memo.write', fc.record({ target: fc.constant('theme'), targetId: id, body: name })),
  calls('saved-search.create', fc.record({ name, query: name })),
  calls('saved-search.update', fc.record({ search: id, name: optional(name), sort: fc.constantFrom('date', 'outlet') })),
  calls('saved-search.remove', fc.record({ search: id })),
  calls('coder.create', fc.record({ name })),
  calls('coder.update', fc.record({ coder: id, name })),
  calls('coder.choose', fc.record({ coder: id })),
  calls('coder.merge', fc.record({ coder: id, into: id })),
  calls('library.rename', fc.record({ name })),
  calls(
    'parallel.tag-copies',
    fc.record({ highlight: id, copies: fc.array(copy, { maxLength: 3 }), themes: optional(fc.constant(['Kinh tế'])) }),
  ),
  calls('parallel.keep-both', fc.record({ a: id, b: id, kept: fc.boolean() })),
)

/** Acts one after the other, noting the state after every step that was made. */
async function play(library: TestLibrary, acts: Act[]): Promise<State[]> {
  const states = [await stateOf(library)]
  for (const { channel, request } of acts) {
    const [before] = await library.call('history.list', { limit: 1 })
    const answer = await library.reply(channel, request)
    if (!answer.ok) expect(['invalid', 'missing', 'conflict'], answer.error.message).toContain(answer.error.code)
    const [after] = await library.call('history.list', { limit: 1 })
    if (after?.id === before?.id) expect(await stateOf(library)).toEqual(states.at(-1))
    else states.push(await stateOf(library))
  }
  return states
}

test('whatever was done, undoing goes back through every state and redoing forward again, also after reopening', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), fc.boolean(), async (acts, reopening) => {
    const folder = temporaryFolder()
    plant(folder, [
      {},
      { text: 'Khách Việt Nam sang Astana ngày một đông, ngày một vui.' },
      { text: 'Khí hậu và nước: hợp tác Trung Á năm 2024.' },
    ])
    const library = await temporaryLibrary(folder)
    const states = await play(library, acts)
    if (reopening) await library.reopen()
    for (const state of states.slice(0, -1).toReversed()) {
      await library.call('history.undo', {})
      expect(await stateOf(library)).toEqual(state)
    }
    expect(await library.call('history.undo', {})).toMatchObject({ step: null })
    if (reopening) await library.reopen()
    for (const state of states.slice(1)) {
      await library.call('history.redo', {})
      expect(await stateOf(library)).toEqual(state)
    }
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    await library.close()
  })
  await fc.assert(property, { numRuns: 60 })
})

import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../../main/library/db/migrate.ts'
import { openDatabase } from '../../../main/library/db/open.ts'
import type { PassageChange } from '../../../preload/contract.ts'
import type { TestLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'
import { withPassages } from './passages.ts'

const ALL = [1, 2, 3, 4, 5, 6, 7]

const run = async (library: TestLibrary, highlights: number[], change: PassageChange) =>
  library.done(await library.call('passage.change', { highlights, change }))

const themesOf = async ({ call }: TestLibrary) =>
  Object.fromEntries((await call('highlight.list', {})).map(({ id, themes }) => [id, themes]))

test('a selection is summed up: how many passages in how many articles, and which themes they have', async () => {
  const { call } = await withPassages()
  expect(await call('passage.summary', { highlights: [1, 2, 4, 6, 99] })).toEqual({
    highlights: 4,
    articles: 2,
    themes: [
      { theme: 2, path: 'Giao thông/Đường sắt', count: 2 },
      { theme: 3, path: 'Kinh tế', count: 2 },
      { theme: 1, path: 'Giao thông', count: 1 },
    ],
  })
})

test('tagging says before how many have the theme already, and is one step', async () => {
  const library = await withPassages()
  const { call } = library
  const change = { kind: 'tag' as const, themes: ['Kinh tế', 'kinh tế'] }
  expect(await call('passage.preview', { highlights: ALL, change })).toEqual({ highlights: 7, articles: 3, changed: 4 })
  const before = await stateOf(library)
  expect(await run(library, [...ALL, 99], change)).toEqual({ changed: 4, unchanged: 3, missing: 1, articles: 3 })
  expect(await themesOf(library)).toMatchObject({ 1: ['Giao thông/Đường sắt', 'Kinh tế'], 2: ['Kinh tế', 'Giao thông'], 6: ['Kinh tế'] })
  expect(await call('history.list', { limit: 1 })).toMatchObject([{ label: 'passage.tag', count: 4 }])
  await library.reopen()
  await library.call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
})

test('a theme that is not there yet is made with the first passages and goes with the undo', async () => {
  const library = await withPassages()
  const { call } = library
  const before = await stateOf(library)
  const change = { kind: 'tag' as const, themes: ['Mới/Sâu'] }
  expect(await call('passage.preview', { highlights: [1, 2], change })).toMatchObject({ changed: 2 })
  expect((await call('theme.list', {})).some(({ name }) => name === 'Mới')).toBe(false)
  await run(library, [1, 2], change)
  expect((await call('theme.list', {})).find(({ path }) => path === 'Mới/Sâu')).toMatchObject({ highlights: 2 })
  await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
})

test('a theme is put in the place of another, once where a passage has both, and search follows', async () => {
  const library = await withPassages()
  const { call } = library
  const change = { kind: 'move' as const, from: 3, to: 'Giao thông' }
  expect(await call('passage.preview', { highlights: ALL, change })).toMatchObject({ changed: 3 })
  expect(await run(library, ALL, change)).toEqual({ changed: 3, unchanged: 4, missing: 0, articles: 2 })
  expect(await themesOf(library)).toMatchObject({ 2: ['Giao thông'], 4: ['Giao thông/Đường sắt', 'Giao thông'], 5: ['Giao thông'] })
  await call('search.settle', {})
  expect((await call('search.query', { query: 'theme:"Kinh tế"' })).total).toBe(0)
  await call('history.undo', {})
  expect(await themesOf(library)).toMatchObject({ 2: ['Kinh tế', 'Giao thông'], 5: ['Kinh tế'] })
  await call('search.settle', {})
  expect((await call('search.query', { query: 'theme:"Kinh tế"' })).total).toBe(2)
  expect(await run(library, ALL, { kind: 'move', from: 3, to: 'Kinh tế' })).toMatchObject({ changed: 0, unchanged: 7 })
})

test('themes are taken away, colours given and passages deleted, each in one step that tells once what changed', async () => {
  const library = await withPassages()
  const { call, told } = library
  const before = await stateOf(library)
  expect(await run(library, ALL, { kind: 'untag', themes: [3, 2] })).toMatchObject({ changed: 4, unchanged: 3 })
  expect(await themesOf(library)).toMatchObject({ 1: [], 2: ['Giao thông'], 4: [], 5: [] })
  expect(await run(library, ALL, { kind: 'recolour', colour: 'teal' })).toMatchObject({ changed: 7 })
  expect(await call('passage.preview', { highlights: ALL, change: { kind: 'recolour', colour: 'teal' } })).toMatchObject({ changed: 0 })
  const seen = told.length
  expect(await run(library, [1, 2, 2, 3], { kind: 'remove' })).toEqual({ changed: 3, unchanged: 0, missing: 0, articles: 1 })
  expect(told.slice(seen).filter(({ event }) => event === 'library.changed')).toHaveLength(1)
  expect(await run(library, [1, 2], { kind: 'remove' })).toEqual({ changed: 0, unchanged: 0, missing: 2, articles: 0 })
  const labels = (await call('history.list', { limit: 3 })).map(({ label, count }) => [label, count])
  expect(labels).toEqual([
    ['passage.remove', 3],
    ['passage.recolour', 7],
    ['passage.untag', 4],
  ])
  for (let step = 0; step < 3; step++) await call('history.undo', {})
  expect(await stateOf(library)).toEqual(before)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
})

test('whatever is done to whichever passages, the preview tells it and undo takes all of it back', async () => {
  const library = await withPassages()
  const before = await stateOf(library)
  const path = fc.constantFrom('Giao thông', 'Kinh tế', 'Giao thông/Cảng', 'Mới', 'Mới/Sâu')
  const change: fc.Arbitrary<PassageChange> = fc.oneof(
    fc.record({ kind: fc.constant('tag' as const), themes: fc.array(path, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('untag' as const), themes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('move' as const), from: fc.integer({ min: 1, max: 4 }), to: path }),
    fc.record({ kind: fc.constant('recolour' as const), colour: fc.constantFrom('red' as const, null) }),
    fc.record({ kind: fc.constant('remove' as const) }),
  )
  const highlights = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(highlights, change, async (highlights, change) => {
      const preview = await library.call('passage.preview', { highlights, change })
      const report = await run(library, highlights, change)
      expect(report).toMatchObject({ changed: preview.changed, unchanged: preview.highlights - preview.changed })
      const [step] = await library.call('history.list', { limit: 1 })
      if (preview.changed > 0) {
        expect(step).toMatchObject({ count: preview.changed, undone: false })
        await library.call('history.undo', {})
      }
      expect(await stateOf(library)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('a change that was never ended, since the process died, is undone whole, with its count', async () => {
  const library = await withPassages()
  const { call } = library
  const before = await stateOf(library)
  await run(library, ALL, { kind: 'move', from: 3, to: 'Hạ tầng' })
  await library.close()
  const db = openDatabase(library.folder, MIGRATIONS, false)
  db.exec("UPDATE history_step SET open = 1, count = 0 WHERE label = 'passage.move'")
  db.close()
  await library.reopen()
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'passage.move', count: 3 } })
  expect(await stateOf(library)).toEqual(before)
})

test('a change of many lets others in, and cancelled it keeps what was done until then as one step', async () => {
  const library = await withPassages()
  const { call } = library
  const line = 'Tàu rời ga đúng giờ.'
  const text = Array.from({ length: 3000 }, () => line).join('\n')
  await library.done(await call('import.start', { sources: [{ kind: 'text', name: 'Nhật ký', text }] }))
  const passages = Array.from({ length: 3000 }, (_, at) => at * (line.length + 1)).map(start => ({
    article: 4,
    version: 1,
    start,
    end: start + line.length,
  }))
  await library.done(await call('highlight.create-many', { passages, themes: ['Tàu'] }))
  const before = await stateOf(library)
  const ids = (await call('highlight.list', { article: 4 })).map(({ id }) => id)
  const { job } = await call('passage.change', { highlights: ids, change: { kind: 'recolour', colour: 'red' } })
  const first = { highlights: ids.slice(0, 1), change: { kind: 'recolour' as const, colour: 'red' as const } }
  while ((await call('passage.preview', first)).changed > 0) await wait(1)
  expect(await call('job.cancel', { job })).toEqual({ cancelled: true })
  const report = await library.done({ job })
  const red = (await call('highlight.list', { article: 4 })).filter(({ colour }) => colour === 'red').length
  expect(report).toMatchObject({ changed: red, articles: 1 })
  expect(red).toBeLessThan(3000)
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'passage.recolour', count: red } })
  expect(await stateOf(library)).toEqual(before)
})

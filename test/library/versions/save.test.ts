import { expect, test } from 'vitest'
import { stateOf } from '../../support/state.ts'
import { FIRST, HEADLINE, highlight, libraryWith, SECOND, standing, TEXT, THIRD } from './versions.ts'

const WITHOUT_SECOND = [HEADLINE, FIRST, THIRD].join('\n')

test('a preview says what would become of each highlight and saves nothing', async () => {
  const library = await libraryWith()
  const coffee = await highlight(library, 'cà phê Việt Nam')
  const trade = await highlight(library, 'tăng mười phần trăm trong quý đầu năm')
  const guests = await highlight(library, 'Du khách Kazakhstan ngày càng đông')
  const text = `Tin mới.\n${TEXT.replace(`${SECOND}\n`, '').replace('Kazakhstan', 'nước bạn')}`
  const before = await stateOf(library)
  const preview = await library.call('version.preview', { article: 1, version: 1, text })
  expect(preview).toMatchObject({ article: 1, version: 1, next: 2, same: false, text })
  expect(preview.highlights.map(({ highlight: { id }, outcome, now }) => [id, outcome, now?.exact])).toEqual([
    [coffee.id, 'kept', 'cà phê Việt Nam'],
    [trade.id, 'orphaned', undefined],
    [guests.id, 'moved', 'Du khách nước bạn ngày càng đông'],
  ])
  expect(preview.highlights[0]).toMatchObject({ was: { exact: coffee.exact, start: coffee.start, end: coffee.end }, now: { score: 1 } })
  expect(await stateOf(library)).toEqual(before)
  expect((await library.call('article.read', { article: 1 })).versions).toHaveLength(1)
})

test('saving is one step that undo and redo take back and forth, also after a restart', async () => {
  const library = await libraryWith()
  const { call } = library
  await highlight(library, 'cà phê Việt Nam', ['Hàng hóa'])
  await highlight(library, 'tăng mười phần trăm trong quý đầu năm', ['Thương mại'])
  await highlight(library, 'Du khách Kazakhstan')
  const before = await stateOf(library)
  const text = WITHOUT_SECOND.replace('Du khách', 'Dukhách')
  expect(await call('version.save', { article: 1, version: 1, text })).toEqual({ version: 2, kept: 1, moved: 1, orphaned: 1 })
  const after = await stateOf(library)
  expect(after.articles[0]).toMatchObject({ version: 2, words: text.split(/\s/u).length, highlights: 3 })
  expect(await standing(library)).toEqual({
    1: 'attached: cà phê Việt Nam',
    2: 'orphan: tăng mười phần trăm trong quý đầu năm',
    3: 'moved: Dukhách Kazakhstan',
  })
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, highlights: 3, orphans: 1 })

  for (const reopened of [false, true]) {
    if (reopened) await library.reopen()
    expect(await call('history.undo', {})).toMatchObject({ step: { label: 'version.save', count: 1 } })
    if (reopened) await library.reopen()
    expect(await stateOf(library)).toEqual(before)
    expect((await call('article.read', { article: 1 })).versions.map(({ version }) => version)).toEqual([1])
    expect(await library.reply('article.read', { article: 1, version: 2 })).toMatchObject({ error: { code: 'missing' } })
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, orphans: 0 })
    await call('history.redo', {})
    expect(await stateOf(library)).toEqual(after)
  }
})

test('older versions stay as they were; a version whose saving was undone is not among them', async () => {
  const { call } = await libraryWith()
  await call('version.save', { article: 1, version: 1, text: `${TEXT}\nBỏ đi.` })
  await call('history.undo', {})
  const { version } = await call('version.save', { article: 1, version: 1, text: `${TEXT}\nGiữ lại.` })
  const read = await call('article.read', { article: 1 })
  expect(read.text).toBe(`${TEXT}\nGiữ lại.`)
  expect(read.versions.map(info => info.version)).toEqual([1, version])
  expect((await call('article.read', { article: 1, version: 1 })).text).toBe(TEXT)
})

test('lines that were left alone keep what they are, with their marks; new ones are read as plain text', async () => {
  const { call } = await libraryWith()
  const text = `${HEADLINE}\nMột dòng mới ở đây.\n${FIRST.replace('sáng nay', 'chiều nay')}\n- một mục\n${THIRD}`
  await call('version.save', { article: 1, version: 1, text })
  const { blocks, marks } = await call('article.read', { article: 1 })
  expect(blocks.map(({ type, level, start, end }) => [type, level, text.slice(start, end).slice(0, 9)])).toEqual([
    ['heading', 1, 'Đường sắt'],
    ['paragraph', undefined, 'Một dòng '],
    ['paragraph', undefined, 'Chuyến tà'],
    ['item', 1, '- một mục'],
    ['paragraph', undefined, 'Du khách '],
  ])
  expect(marks.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([['bold', 'cà phê']])
})

test('what was decided by hand goes before what was found', async () => {
  const library = await libraryWith()
  const { call } = library
  const coffee = await highlight(library, 'cà phê Việt Nam')
  const trade = await highlight(library, 'tăng mười phần trăm')
  const guests = await highlight(library, 'Du khách Kazakhstan')
  const start = WITHOUT_SECOND.indexOf('Hành trình')
  const places = [{ highlight: trade.id, start, end: start + 10 }]
  const saved = await call('version.save', { article: 1, version: 1, text: WITHOUT_SECOND, places, orphans: [coffee.id] })
  expect(saved).toEqual({ version: 2, kept: 1, moved: 1, orphaned: 1 })
  expect(await standing(library)).toEqual({
    [coffee.id]: 'orphan: cà phê Việt Nam',
    [trade.id]: 'attached: Hành trình',
    [guests.id]: 'attached: Du khách Kazakhstan',
  })
})

test('decisions that cannot be followed save nothing', async () => {
  const library = await libraryWith()
  await highlight(library, 'cà phê')
  const save = (decisions: object) => library.reply('version.save', { article: 1, version: 1, text: WITHOUT_SECOND, ...decisions })
  expect(await save({ orphans: [99] })).toMatchObject({ error: { code: 'missing' } })
  expect(await save({ places: [{ highlight: 1, start: 5, end: 100_000 }] })).toMatchObject({ error: { code: 'invalid' } })
  expect((await library.call('article.read', { article: 1 })).version).toBe(1)
})

test('a text made from an older version is refused, an empty one too, and the same one is no version', async () => {
  const library = await libraryWith()
  await library.call('version.save', { article: 1, version: 1, text: WITHOUT_SECOND })
  const ask = (version: number, text: string) => library.reply('version.save', { article: 1, version, text })
  expect(await ask(1, `${TEXT} Thêm.`)).toMatchObject({ error: { code: 'conflict' } })
  expect(await library.reply('version.preview', { article: 1, version: 1, text: TEXT })).toMatchObject({ error: { code: 'conflict' } })
  expect(await ask(2, ' …\n')).toMatchObject({ error: { code: 'invalid' } })
  expect(await library.reply('version.save', { article: 9, version: 1, text: TEXT })).toMatchObject({ error: { code: 'missing' } })
  const steps = await library.call('history.list', { limit: 9 })
  expect(await ask(2, WITHOUT_SECOND.normalize('NFD'))).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await library.call('history.list', { limit: 9 })).toEqual(steps)
})

test('a highlight is made in the newest text only', async () => {
  const library = await libraryWith()
  const old = await highlight(library, 'tăng mười phần trăm')
  await library.call('version.save', { article: 1, version: 1, text: WITHOUT_SECOND })
  const place = { version: 1, start: 0, end: 9 }
  expect(await library.reply('highlight.create', { article: 1, place })).toMatchObject({ error: { code: 'conflict' } })
  expect(await library.reply('highlight.update', { highlight: old.id, span: { start: 0, end: 9 } })).toMatchObject({
    error: { code: 'conflict' },
  })
})

test('the new text is found at once, the old one no more', async () => {
  const { call } = await libraryWith()
  const found = async (query: string) => (await call('search.query', { query })).total
  await call('version.save', { article: 1, version: 1, text: TEXT.replace('cà phê', 'hồ tiêu') })
  expect([await found('"hồ tiêu"'), await found('"cà phê"')]).toEqual([1, 0])
  await call('history.undo', {})
  expect([await found('"hồ tiêu"'), await found('"cà phê"')]).toEqual([0, 1])
})

test('two versions are compared word by word, from end to end', async () => {
  const { call } = await libraryWith('Một hai ba bốn năm.')
  await call('version.save', { article: 1, version: 1, text: 'Không, một hai BA bốn. Hết' })
  const { from, to, runs } = await call('version.compare', { article: 1, from: 1, to: 2 })
  expect([from.version, to.version]).toEqual([1, 2])
  expect(runs.map(({ kind, from: [a, b], to: [c, d] }) => [kind, from.text.slice(a, b), to.text.slice(c, d)])).toEqual([
    ['changed', 'Một ', 'Không, một '],
    ['same', 'hai ', 'hai '],
    ['changed', 'ba ', 'BA '],
    ['same', 'bốn ', 'bốn'],
    ['changed', 'năm.', '. Hết'],
  ])
})

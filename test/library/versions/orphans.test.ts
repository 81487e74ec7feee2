import { expect, test } from 'vitest'
import { FIRST, HEADLINE, highlight, libraryWith, SECOND, standing, TEXT, THIRD } from './versions.ts'

const WITHOUT_SECOND = [HEADLINE, FIRST, THIRD].join('\n')

async function libraryWithOrphan() {
  const library = await libraryWith()
  const orphan = await highlight(library, 'Thương mại hai nước tăng mười phần trăm', ['Thương mại'])
  await library.call('version.save', { article: 1, version: 1, text: WITHOUT_SECOND })
  return { ...library, orphan }
}

test('orphans are listed with the place they last had and with proposals, and attached by one step', async () => {
  const { call, orphan, reopen, ...library } = await libraryWithOrphan()
  const similar = `${WITHOUT_SECOND}\nNăm sau, thương mại hai nước có thể tăng thêm mười phần trăm nữa.`
  await call('version.save', { article: 1, version: 2, text: similar })
  await reopen()
  const [listed, ...others] = await call('orphan.list', { article: 1 })
  expect(others).toEqual([])
  expect(listed).toMatchObject({
    highlight: { id: orphan.id, version: 1, start: orphan.start, exact: orphan.exact, themes: ['Thương mại'], state: 'orphan' },
    articleTitle: 'Đường sắt xuyên lục địa',
    quotation: false,
  })
  const [best] = listed?.proposals ?? []
  expect(similar.slice(best?.start, best?.end)).toBe(best?.exact)
  expect(best?.exact).toContain('thương mại hai nước có thể tăng')
  expect(`${best?.before}${best?.exact}`).toContain('Năm sau, ')

  const { start = 0, end = 0 } = best ?? {}
  expect(await call('orphan.attach', { highlight: orphan.id, start, end })).toMatchObject({ state: 'attached', score: 1, version: 3 })
  expect(await call('orphan.list', {})).toEqual([])
  expect(await call('check.run', {})).toMatchObject({ ok: true, orphans: 0 })
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'orphan.attach' } })
  expect(await call('orphan.list', {})).toEqual([listed])
  expect(library.article.id).toBe(1)
})

test('kept as a quotation it is still listed, but nothing is proposed and no version looks for it', async () => {
  const library = await libraryWithOrphan()
  const { call, orphan } = library
  await call('orphan.keep', { highlight: orphan.id, quotation: true })
  await library.reopen()
  expect(await call('orphan.list', {})).toMatchObject([{ highlight: { id: orphan.id }, quotation: true, proposals: [] }])
  expect(await call('version.save', { article: 1, version: 2, text: TEXT })).toEqual({ version: 3, kept: 0, moved: 0, orphaned: 0 })
  expect(await standing(library)).toEqual({ [orphan.id]: `orphan: ${orphan.exact}` })
  await call('history.undo', {})
  expect(await call('history.undo', {})).toMatchObject({ step: { label: 'orphan.keep' } })
  expect(await call('orphan.list', {})).toMatchObject([{ quotation: false }])
})

test('an orphan whose words come back has its place again, to be looked at', async () => {
  const library = await libraryWithOrphan()
  const { call, orphan } = library
  expect(await call('version.save', { article: 1, version: 2, text: TEXT })).toEqual({ version: 3, kept: 0, moved: 1, orphaned: 0 })
  expect(await standing(library)).toEqual({ [orphan.id]: `moved: ${orphan.exact}` })
})

test('an orphan that stays one is no news', async () => {
  const { call } = await libraryWithOrphan()
  const preview = await call('version.preview', { article: 1, version: 2, text: `${WITHOUT_SECOND}\nHết.` })
  expect(preview.highlights).toEqual([])
})

test('only an orphan is kept as a quotation', async () => {
  const library = await libraryWith()
  const { id } = await highlight(library, 'cà phê')
  expect(await library.reply('orphan.keep', { highlight: id, quotation: true })).toMatchObject({ error: { code: 'invalid' } })
  expect(await library.reply('orphan.attach', { highlight: 9, start: 0, end: 3 })).toMatchObject({ error: { code: 'missing' } })
  expect(await library.reply('orphan.list', { article: 9 })).toMatchObject({ error: { code: 'missing' } })
})

test('the same words elsewhere are never taken for a sentence that was deleted', async () => {
  const twice = [HEADLINE, SECOND, FIRST, THIRD, SECOND].join('\n')
  const library = await libraryWith(twice)
  const { call } = library
  const first = await highlight(library, 'tăng mười phần trăm trong quý đầu năm')
  const saved = await call('version.save', { article: 1, version: 1, text: [HEADLINE, FIRST, THIRD, SECOND].join('\n') })
  expect(saved).toMatchObject({ orphaned: 1 })
  expect(await call('orphan.list', {})).toMatchObject([{ highlight: { id: first.id }, proposals: [{ exact: first.exact }] }])
})

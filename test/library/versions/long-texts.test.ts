import { expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const LINES = Array.from({ length: 400 }, (_, at) => `Đoạn ${at}: chuyến tàu thứ ${at * 7} chở ${at * 3} tấn hàng tới ga số ${at % 90}.`)
const TEXT = LINES.join('\n')

async function libraryWithLongText() {
  const folder = temporaryFolder()
  const library = await temporaryLibrary(folder)
  await library.close()
  plant(folder, [{ text: TEXT }])
  await library.reopen()
  for (let at = 0; at < 40; at++) {
    const start = TEXT.indexOf(LINES[at * 10] ?? '')
    await library.call('highlight.create', { article: 1, place: { version: 1, start, end: start + 30 } })
  }
  return library
}

test('while long texts are compared, other calls are answered; the newest preview is the one that counts', async () => {
  const { call, reply } = await libraryWithLongText()
  const text = TEXT.replaceAll('tấn', 'tạ')
  const order: string[] = []
  const first = reply('version.preview', { article: 1, version: 1, text: TEXT.replaceAll('ga', 'bến') })
  const second = call('version.preview', { article: 1, version: 1, text }).then(preview => {
    order.push('preview')
    return preview
  })
  await call('library.info', {}).then(() => order.push('info'))
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect((await second).highlights).toHaveLength(40)
  expect(order).toEqual(['info', 'preview'])

  const saved = await call('version.save', { article: 1, version: 1, text })
  expect(saved.kept + saved.moved).toBe(40)
  const { runs } = await call('version.compare', { article: 1, from: 1, to: 2 })
  expect(runs.filter(({ kind }) => kind === 'changed')).toHaveLength(400)
  expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, orphans: 0 })
})

test('a library that is closed meanwhile says so', async () => {
  const library = await libraryWithLongText()
  const preview = library.reply('version.preview', { article: 1, version: 1, text: TEXT.replaceAll('tàu', 'xe') })
  await library.close()
  expect(await preview).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

test('highlights that change while a version is being saved keep it from being saved', async () => {
  const { call, reply } = await libraryWithLongText()
  const saving = reply('version.save', { article: 1, version: 1, text: TEXT.replaceAll('tàu', 'xe') })
  await call('highlight.remove', { highlights: [1] })
  expect(await saving).toMatchObject({ ok: false, error: { code: 'busy' } })
  expect((await call('article.read', { article: 1 })).version).toBe(1)
})

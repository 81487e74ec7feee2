import { expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

test('the library, every article, every theme and every highlight have a memo of their own', async () => {
  const folder = temporaryFolder()
  plant(folder, [{}])
  const { call, reopen } = await temporaryLibrary(folder)
  await call('theme.create', { path: 'Kinh tế' })
  await call('highlight.create', { article: 1, place: { quote: 'Đường sắt', occurrence: 1 } })
  const targets = [
    { target: 'library', targetId: null },
    { target: 'article', targetId: 1 },
    { target: 'theme', targetId: 1 },
    { target: 'highlight', targetId: 1 },
  ] as const
  for (const target of targets) {
    expect(await call('memo.read', target)).toEqual({ ...target, body: '', updatedAt: null })
    await call('memo.write', { ...target, body: `Về ${target.target}\r\n`.normalize('NFD') })
  }
  await reopen()
  for (const target of targets) {
    expect(await call('memo.read', target)).toEqual({ ...target, body: `Về ${target.target}\n`, updatedAt: expect.any(String) })
  }
})

test('a memo names its target rightly or is invalid', async () => {
  const { reply } = await temporaryLibrary()
  expect(await reply('memo.read', { target: 'library', targetId: 1 })).toMatchObject({ error: { code: 'invalid' } })
  expect(await reply('memo.write', { target: 'article', targetId: null, body: 'x' })).toMatchObject({ error: { code: 'invalid' } })
})

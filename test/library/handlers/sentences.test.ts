import { beforeEach, expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const SENTENCES = ['GS. Hòa ở TP. Hồ Chí Minh, Q. 1.', 'Kim ngạch đạt 146,3 triệu USD.', 'Có gạo, cà phê, v.v.', 'Đoạn sau 😀.']

let library: TestLibrary
beforeEach(async () => {
  const folder = temporaryFolder()
  plant(folder, [{ text: `${SENTENCES.slice(0, 3).join(' ')}\n${SENTENCES[3]}` }])
  library = await temporaryLibrary(folder)
})

test('the page is told where the sentences of a version begin and end', async () => {
  const { text } = await library.call('article.read', { article: 1 })
  const bounds = await library.call('article.sentences', { article: 1, version: 1 })
  const found = Array.from({ length: bounds.length / 2 }, (_, index) => text.slice(bounds[index * 2], bounds[index * 2 + 1]))
  expect(found).toEqual(SENTENCES)
})

test('of a version that is not there, none are told', async () => {
  expect(await library.reply('article.sentences', { article: 1, version: 2 })).toMatchObject({ ok: false, error: { code: 'missing' } })
})

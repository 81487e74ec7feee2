import { expect, test } from 'vitest'
import { linkTo } from '../../../preload/model.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

async function withHighlight() {
  const folder = temporaryFolder()
  const [article] = plant(folder, [{}])
  const library = await temporaryLibrary(folder)
  const highlight = await library.call('highlight.create', { article: 1, place: { quote: 'Đường sắt', occurrence: 1 } })
  return { ...library, uuid: article?.uuid ?? '', highlight }
}

test('a link leads to an article, or to a highlight in it', async () => {
  const { call, uuid, highlight } = await withHighlight()
  expect(await call('link.find', { link: linkTo(uuid) })).toEqual({ article: 1, highlight: null, gone: false })
  expect(await call('link.find', { link: linkTo(uuid, highlight.uuid) })).toEqual({ article: 1, highlight: highlight.id, gone: false })
})

test('a highlight that is gone still leads to its article, and undo brings it back', async () => {
  const { call, uuid, highlight } = await withHighlight()
  const link = linkTo(uuid, highlight.uuid)
  await call('highlight.remove', { highlights: [highlight.id] })
  expect(await call('link.find', { link })).toEqual({ article: 1, highlight: null, gone: true })
  await call('history.undo', {})
  expect(await call('link.find', { link })).toMatchObject({ highlight: highlight.id })
})

test('what is no link, leads to another library, or into the trash says so', async () => {
  const { call, reply, uuid } = await withHighlight()
  expect(await reply('link.find', { link: 'đường sắt' })).toMatchObject({ error: { code: 'invalid' } })
  const stranger = linkTo('7d0c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11')
  expect(await reply('link.find', { link: stranger })).toMatchObject({
    error: { code: 'missing', message: expect.stringMatching(/not in this library/u) },
  })
  await call('article.remove', { articles: [1] })
  expect(await reply('link.find', { link: linkTo(uuid) })).toMatchObject({
    error: { code: 'missing', message: expect.stringMatching(/trash/u) },
  })
})

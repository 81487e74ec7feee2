import { expect, test } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

async function tagged() {
  const folder = temporaryFolder()
  plant(folder, [{}])
  const library = await temporaryLibrary(folder)
  const { call } = library
  const made = await call('highlight.create', { article: 1, place: { quote: 'Hà Nội', occurrence: 1 }, themes: ['Kinh tế/Đường sắt'] })
  for (const path of ['Du lịch', 'Nông sản', 'Du lịch/Biển']) await call('highlight.tag', { highlights: [made.id], add: [path] })
  const names = async (limit = 9) => {
    const themes = new Map((await call('theme.list', {})).map(theme => [theme.id, theme.path]))
    return (await call('theme.recent', { limit })).map(id => themes.get(id))
  }
  return { ...library, highlight: made.id, names }
}

test('the themes tagged with last come first; those never used, and those above them, are not among them', async () => {
  const { names } = await tagged()
  expect(await names()).toEqual(['Du lịch/Biển', 'Nông sản', 'Du lịch', 'Kinh tế/Đường sắt'])
  expect(await names(2)).toEqual(['Du lịch/Biển', 'Nông sản'])
})

test('a theme used again comes first, one that was removed goes, and both are kept over a restart', async () => {
  const { call, names, reopen, highlight } = await tagged()
  const other = await call('highlight.create', {
    article: 1,
    place: { quote: 'mười phần trăm', occurrence: 1 },
    themes: ['Kinh tế/Đường sắt'],
  })
  expect(other.id).not.toBe(highlight)
  const { id } = (await call('theme.list', {})).find(({ path }) => path === 'Nông sản') ?? { id: 0 }
  await call('theme.remove', { theme: id })
  await reopen()
  expect(await names()).toEqual(['Kinh tế/Đường sắt', 'Du lịch/Biển', 'Du lịch'])
  await call('history.undo', {})
  expect(await names()).toContain('Nông sản')
})

import { beforeAll, expect, test } from 'vitest'
import { setup } from '../../../support/build.ts'
import { aLibrary, exportOf } from './a-library.ts'

beforeAll(setup)

test.each(['csv', 'xlsx', 'html', 'refi', 'w3c'] as const)('a report of %s says what only JSON of everything holds', async format => {
  const {
    library,
    articles: [first, second, third],
  } = await aLibrary()
  await library.call('saved-search.create', { name: 'Tàu', query: 'tau', sort: 'relevance' })
  await library.call('parallel.keep-both', { a: first, b: second })
  await library.call('article.remove', { articles: [third] })
  const said = [
    'Which nearly equal articles are both kept is left out: 1.',
    'Saved searches, kept filters and templates are left out: 1.',
    'Articles in the trash are left out: 1.',
  ]
  expect((await exportOf(library, { format }, 'tất cả')).warnings.slice(-3)).toEqual(said)
  // A part of the library is asked for without them.
  expect((await exportOf(library, { format, articles: [first] }, 'một bài')).warnings).not.toEqual(expect.arrayContaining([said[1]]))
})

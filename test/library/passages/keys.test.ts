import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import { passageKeys } from '../../../main/library/records/passages.ts'
import { withPassages } from './passages.ts'

test('read off the index of places, passages are the same as looked up one by one', async () => {
  const { call, close, folder } = await withPassages()
  await call('highlight.remove', { highlights: [3] })
  await call('article.remove', { articles: [3] })
  await close()
  const db = openDatabase(folder)
  const themes = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 })
  try {
    fc.assert(
      fc.property(themes, fc.constantFrom('article' as const, 'date' as const), (themes, sort) => {
        const [byPlace, oneByOne] = [0, Number.POSITIVE_INFINITY].map(many => passageKeys(db, themes, sort, undefined, { many }))
        expect(byPlace).toEqual(oneByOne)
      }),
    )
    expect(passageKeys(db, [1, 2, 3, 4], 'article', undefined, { many: 0 }).map(({ id }) => id)).toEqual([1, 2, 4, 5])
  } finally {
    db.close()
  }
})

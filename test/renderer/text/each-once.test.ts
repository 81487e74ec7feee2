import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodedCopy, HighlightCopies } from '../../../preload/contract.ts'
import { eachOnce } from '../../../renderer/text/each-once.ts'

const copy = fc.record({ article: fc.integer({ min: 1, max: 3 }), highlight: fc.option(fc.integer({ min: 1, max: 6 })) }).map(
  ({ article, highlight }): CodedCopy => ({
    article,
    version: 1,
    start: article * 10 + (highlight ?? 0),
    end: 90,
    exact: 'lời giống nhau',
    of: { id: article, title: 'Bài', outlet: null, published: null },
    words: 3,
    share: 1,
    before: '',
    after: '',
    highlight,
    coded: false,
  }),
)
const found = fc.uniqueArray(fc.record({ highlight: fc.integer({ min: 1, max: 4 }), copies: fc.array(copy, { maxLength: 5 }) }), {
  selector: ({ highlight }) => highlight,
})

const copiesOf = (list: readonly HighlightCopies[]) => list.flatMap(({ copies }) => copies)
const place = ({ article, start, end }: CodedCopy) => `${article} ${start} ${end}`

test('of copies of several highlights each place is told of once, with the first; highlights are no copies of one another', () => {
  fc.assert(
    fc.property(found, list => {
      const each = eachOnce(list)
      const ids = list.map(({ highlight }) => highlight)
      expect(each.map(({ highlight }) => highlight)).toEqual(ids)
      const wanted = copiesOf(list).filter(({ highlight }) => highlight === null || !ids.includes(highlight))
      expect(copiesOf(each).map(place)).toEqual([...new Set(wanted.map(place))])
    }),
  )
})

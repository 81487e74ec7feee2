import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleFilter } from '../../../preload/model.ts'
import { ARTICLE_STATES } from '../../../preload/model.ts'
import {
  choicesOf,
  isFiltering,
  LISTED_KINDS,
  NO_FILTER,
  passing,
  sameFilter,
  toggled,
  WITHOUT,
} from '../../../renderer/stores/article-filter.ts'
import { tagsOf } from '../../../renderer/stores/tags.ts'
import { article } from '../article.ts'

const some = <T>(values: readonly T[], most = 2) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })
const TAGS = ['kinh tế', 'đọc lại', 'khí hậu']
const OUTLETS = ['Tuổi Trẻ', 'Nhân Dân']

const articles = fc
  .array(
    fc.record({
      state: fc.constantFrom(...ARTICLE_STATES),
      starred: fc.boolean(),
      tags: some(TAGS, 3),
      outlet: fc.constantFrom(...OUTLETS, null),
      published: fc.constantFrom('2023', '2023-08-21', '2024-02', null),
      language: fc.constantFrom('vi', 'en'),
      highlights: fc.nat(2),
    }),
    { maxLength: 25 },
  )
  .map(list => list.map((given, id) => article(id, given)))

const filters: fc.Arbitrary<ArticleFilter> = fc.record({
  states: some(ARTICLE_STATES),
  starred: fc.boolean(),
  tags: some([...TAGS, WITHOUT]),
  outlets: some([...OUTLETS, WITHOUT]),
  years: some(['2023', '2024', WITHOUT]),
  languages: some(['vi', 'en']),
  highlights: fc.constantFrom('any', 'some', 'none'),
})

test('what is counted beside a value is how many articles are left when it alone is chosen of its kind', () => {
  fc.assert(
    fc.property(articles, filters, (list, filter) => {
      const choices = choicesOf(list, filter)
      const left = (asked: ArticleFilter) => passing(list, asked).length
      expect(choices.starred).toBe(left({ ...filter, starred: true }))
      expect(choices.highlights).toEqual({ some: left({ ...filter, highlights: 'some' }), none: left({ ...filter, highlights: 'none' }) })
      for (const kind of LISTED_KINDS)
        for (const { value, count } of choices[kind]) {
          // Every tag has to be there, so that one more narrows further down.
          const asked: string[] = kind === 'tags' ? [...new Set([...filter.tags, value])] : [value]
          expect([kind, value, count]).toEqual([kind, value, left({ ...filter, [kind]: asked })])
        }
    }),
  )
})

test('what is chosen can always be taken away again', () => {
  fc.assert(
    fc.property(articles, filters, (list, filter) => {
      const choices = choicesOf(list, filter)
      for (const kind of LISTED_KINDS) for (const value of filter[kind]) expect(choices[kind].map(choice => choice.value)).toContain(value)
    }),
  )
})

test('a filter lets through what satisfies every kind, in the order given', () => {
  const list = [
    article(1, { outlet: 'Tuổi Trẻ', tags: ['kinh tế', 'đọc lại'], starred: true }),
    article(2, { outlet: 'Nhân Dân', tags: ['kinh tế'], highlights: 3 }),
    article(3, { published: '2023-08-21' }),
  ]
  const ids = (filter: Partial<ArticleFilter>) => passing(list, { ...NO_FILTER, ...filter }).map(({ id }) => id)
  expect(ids({ outlets: ['Tuổi Trẻ', 'Nhân Dân'] })).toEqual([1, 2])
  expect(ids({ tags: ['kinh tế', 'đọc lại'] })).toEqual([1])
  expect(ids({ outlets: [WITHOUT] })).toEqual([3])
  expect(ids({ years: ['2023'] })).toEqual([3])
  expect(ids({ highlights: 'none', starred: true })).toEqual([1])
  expect(ids({})).toEqual([1, 2, 3])
})

test('pressing twice changes nothing, and filters are the same whatever the order of their values', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...LISTED_KINDS), (filter, kind) => {
      expect(sameFilter(toggled(toggled(filter, kind, 'mới'), kind, 'mới'), filter)).toBe(true)
      expect(sameFilter({ ...filter, [kind]: [...filter[kind]].reverse() }, filter)).toBe(true)
      expect(isFiltering(toggled(filter, kind, 'mới'))).toBe(true)
    }),
  )
  expect(isFiltering(NO_FILTER)).toBe(false)
})

test('tags stand in Vietnamese order, with how many of the chosen articles have them', () => {
  const tag = (name: string, articles: number) => ({ id: articles, uuid: name, name, articles })
  const list = [article(1, { tags: ['đọc lại', 'ấn tượng'] }), article(3)]
  expect(tagsOf([tag('đọc lại', 2), tag('ấn tượng', 1)], list)).toEqual([
    { name: 'ấn tượng', total: 1, count: 1 },
    { name: 'đọc lại', total: 2, count: 1 },
  ])
})

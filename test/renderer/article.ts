import type { Article } from '../../preload/model.ts'

/** An article as the library would list it. */
export const article = (id: number, given: Partial<Article> = {}): Article => ({
  id,
  uuid: `uuid-${id}`,
  title: `Bài ${id}`,
  byline: null,
  outlet: null,
  url: null,
  published: null,
  precision: null,
  language: 'vi',
  words: 100,
  version: 1,
  highlights: 0,
  addedAt: '2026-01-01T00:00:00.000Z',
  state: 'unread',
  guessed: false,
  starred: false,
  tags: [],
  path: null,
  ...given,
})

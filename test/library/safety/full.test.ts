import { expect, test } from 'vitest'
import type { Channel } from '../../../preload/contract.ts'
import { ending, type Library, libraryWithRows } from '../../support/failing/library.ts'

const long = 'Đường sắt, thương mại và du lịch 🎉 giữa hai nước. '.repeat(300)

/** One of every kind of work, each of which needs room. */
const WORK: [Channel, (round: number) => unknown][] = [
  ['memo.write', round => ({ target: 'article', targetId: 1, body: `${round} ${long}` })],
  ['version.save', round => ({ article: 3, version: 1, text: `${round} ${long}` })],
  [
    'article.update-many',
    round => ({ articles: [1, 2, 3], changes: { addTags: Array.from({ length: 90 }, (_, at) => `${round} thẻ ${at}`) } }),
  ],
  ['theme.create', round => ({ path: `${round} ${'Rất dài '.repeat(20).trim()}/Nhánh/Cành` })],
  ['theme.merge', () => ({ themes: [2], into: 3 })],
  [
    'import.start',
    round => ({ sources: [1, 2, 3].map(at => ({ kind: 'text', name: `Bài ${round}-${at}`, text: `${round}${at} ${long}` })) }),
  ],
]

/** Lets the database grow by so many pages and no more; undefined for as many as it likes. */
function allow(of: Library, pages: number | undefined): void {
  const db = of.database()
  const used = Number(db.pragma('page_count', { simple: true }))
  db.pragma(`max_page_count = ${pages === undefined ? 4294967294 : Math.max(1, used + pages)}`)
}

test.each(WORK)(
  '%s with one page more room each time is refused with “full” and leaves nothing, until there is room',
  async (channel, requestOf) => {
    const of = await libraryWithRows()
    let refused = 0
    for (let pages = 0; ; pages += channel === 'import.start' ? 4 : 1) {
      const before = of.everything()
      allow(of, pages)
      const end = await ending(of, channel, requestOf(1))
      allow(of, undefined)
      // It may go on another time, of which this is no part.
      const run = await of.call('import.unfinished', {})
      if (run) await of.call('import.leave', { run: run.run })
      if (end === '') break
      expect([pages, end]).toEqual([pages, 'full'])
      expect(of.everything() === before, `something is left with ${pages} pages`).toBe(true)
      refused += 1
    }
    expect(refused).toBeGreaterThan(0)
    expect(await of.call('check.run', { deep: true })).toMatchObject({ ok: true })
    expect(await ending(of, 'memo.write', { target: 'library', targetId: null, body: 'tiếp' })).toBe('')
  },
)

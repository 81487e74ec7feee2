import fc from 'fast-check'
import type { Database } from '../../main/library/db/statement.ts'
import { placeOf } from '../../main/library/highlighting/place.ts'
import { insertArticle } from '../../main/library/records/articles.ts'
import { ensureTheme } from '../../main/library/records/codebook.ts'
import { addTheme, insertHighlight } from '../../main/library/records/highlights.ts'
import { writeMemo } from '../../main/library/records/memos.ts'
import { precisionOf } from '../../main/library/records/published.ts'
import { boundaryBefore } from '../../main/library/text/graphemes.ts'
import { normalise } from '../../main/library/text/normal-form.ts'
import type { Article, Mark } from '../../preload/model.ts'
import { draft } from './articles.ts'

/** Everything that has a meaning in some Markdown, among Vietnamese. */
const PIECES = [
  ...'\\`*_{}[]()#<>~|^$=%&!+-.:@/;"\'19',
  ...[
    '==',
    '**',
    '> ',
    '- ',
    '1. ',
    '[[',
    ']]',
    '[^1]',
    '`` ` ``',
    '<b>',
    '&amp;',
    'https://a.vn/x_y',
    'a@b.vn',
    '@lan',
    '🎉',
    'Đường sắt',
    'bà con',
    'ế',
  ],
  ...[' ', ' ', ' ', 'thương mại', 'hoà', 'chợ', 'nước'],
]
const words = (most: number) => fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most }).map(parts => parts.join(''))
const line = words(14).map(text => `ă${text}`)

/** An article with all that a note of it is made of. */
export const noted = fc.record({
  title: words(6).map(text => `Bài ${text}`),
  outlet: fc.option(words(3).map(text => `Báo ${text}`)),
  byline: fc.option(fc.constantFrom('Lê Hạnh', 'no', 'Trần: Đức')),
  published: fc.constantFrom(null, '2023', '2023-08', '2023-08-21', '2024-03-18T07:45+07:00'),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  memo: fc.constantFrom('', 'Nhớ hỏi *ban quản lý ga*.\n', '```\nchưa đóng'),
  highlights: fc.array(
    fc.record({
      from: fc.nat(1000),
      length: fc.integer({ min: 1, max: 60 }),
      note: fc.constantFrom(null, 'Bao nhiêu?\n\n- hỏi ga\n- hỏi báo', '```\nmở', '\n\nSo sánh  \n'),
      memo: fc.constantFrom('', 'Xem [[Bài khác]].'),
      themes: fc.subarray(['Kinh tế/Thương mại & đầu tư', 'Covid-19', '2023', 'Đường sắt']),
      orphan: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  styles: fc.array(
    fc.record({
      from: fc.nat(1000),
      length: fc.integer({ min: 1, max: 30 }),
      type: fc.constantFrom('bold' as const, 'italic' as const, 'link' as const),
    }),
    {
      maxLength: 4,
    },
  ),
})
export type Noted = typeof noted extends fc.Arbitrary<infer T> ? T : never

/** A span of a text that begins and ends between characters; null where there is none. */
function spanIn(text: string, from: number, length: number): { start: number; end: number } | null {
  const start = boundaryBefore(text, from % text.length)
  const end = boundaryBefore(text, Math.min(start + length, text.length))
  return end > start && text.slice(start, end).trim() !== '' ? { start, end } : null
}

/** Puts such an article into a library. */
export function plantNoted(db: Database, { lines, memo, highlights, styles, ...about }: Noted): Article {
  const text = normalise(lines.map(each => each.trim()).join('\n'))
  let at = 0
  const blocks = text.split('\n').map(each => {
    const start = at
    at += each.length + 1
    return { type: 'paragraph' as const, start, end: start + each.length }
  })
  const marks = styles.flatMap(({ from, length, type }): Mark[] => {
    const span = spanIn(text, from, length)
    return span ? [{ type, ...span, ...(type === 'link' ? { href: 'https://bao.vn/(a)_b' } : {}) }] : []
  })
  return db
    .transaction(() => {
      const article = insertArticle(
        db,
        draft({ ...about, precision: about.published === null ? null : precisionOf(about.published), text, blocks, marks }),
      )
      writeMemo(db, 'article', article.id, memo)
      for (const { from, length, note, memo: own, themes, orphan } of highlights) {
        const span = spanIn(text, from, length)
        if (!span) continue
        const id = insertHighlight(db, { article: article.id, version: 1, note, colour: null }, placeOf(text, span.start, span.end))
        writeMemo(db, 'highlight', id, own)
        for (const theme of themes) addTheme(db, id, ensureTheme(db, theme))
        if (orphan) db.prepare("UPDATE highlight SET state = 'orphan' WHERE id = ?").run(id)
      }
      return article
    })
    .immediate()
}

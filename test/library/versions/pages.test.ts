import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { perform, type Revised } from '../../../main/library/anchoring/tasks.ts'
import type { ArticleText } from '../../../preload/model.ts'
import { setup } from '../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { column, type PdfText, pdf } from '../../support/pdf.ts'
import { stateOf } from '../../support/state.ts'

beforeAll(setup)

const FIRST = 'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa, bà con hai bờ lại qua sông bằng chuyến đầu.'
const SECOND = 'Trường học bên cồn đã dời giờ vào lớp để các em kịp chuyến thứ hai, nên không em nào phải nghỉ vì lỡ phà.'
const THIRD = 'Xã dự tính xây cầu trong ba năm tới, nếu tỉnh cấp đủ vốn cho đường dẫn ở bờ đông.'
const foot = (text: string): PdfText => ({ x: 290, y: 30, size: 8, text })
const PAGES = [FIRST, SECOND, THIRD].map((text, at) => [...column([text]).texts, foot(String(at + 12))])

const source = (pages: PdfText[][], name = 'phà.pdf') => ({
  kind: 'bytes' as const,
  name,
  base64: Buffer.from(pdf({ pages })).toString('base64'),
})

async function libraryWith(pages = PAGES): Promise<TestLibrary> {
  const library = await temporaryLibrary()
  await library.done(await library.call('import.start', { sources: [source(pages)] }))
  return library
}

const begun = ({ text, pages }: Pick<ArticleText, 'text' | 'pages'>) =>
  pages.map(({ start, label }) => `${label}: ${text.slice(start).split(' ', 2).join(' ')}`)

const newest = async ({ call }: TestLibrary) => begun(await call('article.read', { article: 1 }))

describe('the pages of an article', () => {
  it('are read with it, and are there in every later version where their words are', async () => {
    const library = await libraryWith()
    const { call } = library
    expect(await newest(library)).toEqual(['12: Bến phà', '13: Trường học', '14: Xã dự'])
    const before = await stateOf(library)
    const text = `Một dòng thêm vào.\n${FIRST}\n${SECOND.replace('Trường học', 'Mấy trường')}\n${THIRD}`
    await call('version.save', { article: 1, version: 1, text })
    expect(await newest(library)).toEqual(['12: Bến phà', '13: Mấy trường', '14: Xã dự'])
    await call('version.save', { article: 1, version: 2, text: `${FIRST}\n${THIRD}` })
    expect(await newest(library)).toEqual(['12: Bến phà', '14: Xã dự'])
    expect(begun(await call('article.read', { article: 1, version: 1 }))).toEqual(['12: Bến phà', '13: Trường học', '14: Xã dự'])
    await call('history.undo', {})
    await call('history.undo', {})
    expect(await stateOf(library)).toEqual(before)
    expect(await newest(library)).toEqual(['12: Bến phà', '13: Trường học', '14: Xã dự'])
  })

  it('are those of the file that a new version is read from, or where that has none those that its words had', async () => {
    const library = await libraryWith()
    const folder = temporaryFolder()
    const other = join(folder, 'phà.pdf')
    writeFileSync(
      other,
      pdf({ pages: [[...column([FIRST]).texts, ...column([SECOND], { y: 600 }).texts], column([`${THIRD} Hết.`]).texts] }),
    )
    await library.call('version.update', { article: 1, path: other })
    expect(await newest(library)).toEqual(['1: Bến phà', '2: Xã dự'])
    const text = join(folder, 'phà.txt')
    writeFileSync(text, `${FIRST}\n\n${THIRD}`)
    await library.call('version.update', { article: 1, path: text })
    expect(await newest(library)).toEqual(['1: Bến phà', '2: Xã dự'])
  })

  it('stand behind lines that are put back', async () => {
    const library = await libraryWith(
      PAGES.map((page, at) => (at === 1 ? page : [...page, { x: 70, y: 500 - 20 * at, text: 'In bài viết' }])),
    )
    expect(await newest(library)).toEqual(['12: Bến phà', '13: Trường học', '14: Xã dự'])
    await library.call('version.put-back', { article: 1, version: 1, lines: [0, 1] })
    const { text } = await library.call('article.read', { article: 1 })
    expect(text).toBe([FIRST, 'In bài viết', SECOND, THIRD, 'In bài viết'].join('\n'))
    expect(await newest(library)).toEqual(['12: Bến phà', '13: Trường học', '14: Xã dự'])
  })

  it('are told with the quotes that are taken out, and go with the article when it is gone', async () => {
    const library = await libraryWith()
    const { call } = library
    const one = await call('highlight.create', { article: 1, place: { quote: 'không em nào phải nghỉ', occurrence: 1 }, themes: [] })
    const two = await call('highlight.create', { article: 1, place: { quote: `vì lỡ phà.\nXã dự tính`, occurrence: 1 }, themes: [] })
    const markdown = await call('passage.markdown', {
      highlights: [one.id, two.id],
      group: 'article',
      title: 'Trích',
      untagged: 'Không chủ đề',
    })
    expect(JSON.stringify(markdown)).toContain('[!quote] tr. 13\\n')
    expect(JSON.stringify(markdown)).toContain('[!quote] tr. 13–14\\n')
    await call('article.remove', { articles: [1] })
    await call('trash.empty', {})
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true })
  })
})

const words = fc.array(fc.constantFrom('bến', 'phà', 'cồn', 'lau', 'sông', 'chuyến', 'đầu', 'cầu', '🎉', '.', '\n'), { maxLength: 40 })

it('pages of any text go to any other in order, to something to read', () => {
  fc.assert(
    fc.property(words, words, fc.array(fc.nat(40), { maxLength: 8 }), (before, after, starts) => {
      const [old, text] = [before.join(' '), after.join(' ')]
      const pages = [...new Set(starts)]
        .sort((a, b) => a - b)
        .filter(start => /\S/u.test(old[start] ?? ''))
        .map(start => ({ start, label: String(start) }))
      const revised = perform({ kind: 'remap', old, text, anchors: [], blocks: [], marks: [], pages }) as Revised
      for (const [index, { start }] of revised.pages.entries()) {
        expect(start).toBeGreaterThan(revised.pages[index - 1]?.start ?? -1)
        expect(text[start]).toMatch(/\S/u)
      }
      const same = perform({ kind: 'remap', old, text: old, anchors: [], blocks: [], marks: [], pages }) as Revised
      expect(same.pages).toEqual(pages.filter(({ start }, index) => /[\p{L}\p{N}]/u.test(old.slice(start, pages[index + 1]?.start))))
    }),
    { numRuns: 300 },
  )
})

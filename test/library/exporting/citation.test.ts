import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Citable, citationOf } from '../../../main/library/exporting/citation.ts'
import { CITATION_STYLES } from '../../../preload/model.ts'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const URL = 'https://bao-mau.example/tau_hang.html'
const article = (about: Partial<Citable> = {}): Citable => ({
  title: 'Tàu hàng rời ga',
  byline: 'Nguyễn Thị Định',
  outlet: 'Báo Mẫu',
  url: URL,
  published: '2023-08-21',
  addedAt: '2023-09-03T01:02:03.000Z',
  ...about,
})
const cite = (about: Partial<Citable>, language: string, page?: { first: string; last: string }) =>
  CITATION_STYLES.map(style => citationOf(article(about), style, { language, ...(page && { page }) }).text)

describe('a citation', () => {
  it('of a Vietnamese article is in Vietnamese, with the author’s whole name', () => {
    expect(cite({}, 'vi', { first: '12', last: '12' })).toEqual([
      `Nguyễn Thị Định. (21/8/2023). Tàu hàng rời ga. Báo Mẫu, tr. 12. Truy cập ngày 3/9/2023, từ ${URL}`,
      `Nguyễn Thị Định. “Tàu hàng rời ga”. Báo Mẫu, 21/8/2023, tr. 12. ${URL}.`,
      `NGUYỄN Thị Định. Tàu hàng rời ga. Báo Mẫu [trực tuyến]. 21/8/2023, tr. 12 [truy cập ngày 3/9/2023]. Có tại: ${URL}`,
      `Nguyễn Thị Định. “Tàu hàng rời ga”. Báo Mẫu, 21/8/2023, tr. 12, ${URL}. Truy cập ngày 3/9/2023.`,
    ])
  })

  it('of another article is in English', () => {
    expect(cite({ title: 'A Train Leaves', byline: 'Lê Hạnh và Anna Smith' }, 'en-GB', { first: '3', last: '4' })).toEqual([
      `Lê, H., & Anna Smith. (2023, August 21). A Train Leaves. Báo Mẫu, pp. 3–4. ${URL}`,
      `Lê Hạnh and Anna Smith. “A Train Leaves.” Báo Mẫu, August 21, 2023, pp. 3–4. ${URL}.`,
      `LÊ, Hạnh and Anna Smith. A Train Leaves. Báo Mẫu [online]. 21 August 2023, pp. 3–4 [accessed 3 September 2023]. Available at: ${URL}`,
      `Lê Hạnh and Anna Smith. “A Train Leaves.” Báo Mẫu, 21 Aug. 2023, pp. 3–4, ${URL}. Accessed 3 Sept. 2023.`,
    ])
  })

  it('leaves out what is not known: author, outlet, date, address', () => {
    const title = 'Vì sao tàu chậm?'
    expect(cite({ title, byline: null, outlet: null, published: null }, 'vi')).toEqual([
      `Vì sao tàu chậm? (không rõ ngày). Truy cập ngày 3/9/2023, từ ${URL}`,
      `“Vì sao tàu chậm?”. Truy cập ngày 3/9/2023. ${URL}.`,
      `Vì sao tàu chậm? [trực tuyến]. [truy cập ngày 3/9/2023]. Có tại: ${URL}`,
      `“Vì sao tàu chậm?”. ${URL}. Truy cập ngày 3/9/2023.`,
    ])
    expect(cite({ title, byline: null, url: null, published: '2023-08' }, 'en')).toEqual([
      'Vì sao tàu chậm? (2023, August). Báo Mẫu.',
      '“Vì sao tàu chậm?” Báo Mẫu, August 2023.',
      'Vì sao tàu chậm? Báo Mẫu. August 2023.',
      '“Vì sao tàu chậm?” Báo Mẫu, Aug. 2023.',
    ])
  })

  it('names several authors, and quotes what the title quotes in other marks', () => {
    const [, chicago, , mla] = cite({ title: 'Ai nói "chậm"', byline: 'Lê Hạnh, Trần Đức, Bùi Thu', url: null }, 'vi')
    expect(chicago).toBe('Lê Hạnh, Trần Đức và Bùi Thu. “Ai nói ‘chậm’”. Báo Mẫu, 21/8/2023.')
    expect(mla).toBe('Lê Hạnh và cộng sự. “Ai nói ‘chậm’”. Báo Mẫu, 21/8/2023.')
  })

  it('has in Markdown the outlet in italics, the address as a link, and signs of titles as they are', () => {
    const { markdown } = citationOf(article({ title: 'Giá *gạo*', byline: null }), 'chicago', { language: 'vi' })
    expect(markdown).toBe(`“Giá \\*gạo\\*”. *Báo Mẫu*, 21/8/2023. <${URL}>.`)
  })
})

const words = fc.array(fc.constantFrom('Tàu', 'ga', 'U.S.', 'đi?', 'rồi!', 'nhé…', 'Hà', '“ấy”'), { minLength: 1, maxLength: 4 })
const value = fc.tuple(words, fc.constantFrom('', '', '.', '...', ',', ' ;')).map(([all, end]) => all.join(' ') + end)
const maybe = fc.oneof(fc.constant(null), fc.constant('  '), value)
const cited = fc.record({
  title: value,
  byline: fc.oneof(maybe, fc.constantFrom('Lê Hạnh', 'Lê Hạnh; Trần Đức', 'PV.')),
  outlet: maybe,
  url: fc.constantFrom(null, URL),
  published: fc.constantFrom(null, '2023', '2023-08', '2023-08-21', '2021-11-29T14:00+07:00'),
})
const page = fc.constantFrom(undefined, { first: '1', last: '1' }, { first: 'iv', last: 'vi' })

test('no citation has empty parts or signs twice, whatever is known', () => {
  fc.assert(
    fc.property(cited, fc.constantFrom(...CITATION_STYLES), fc.constantFrom('vi', 'en', 'ru'), page, (about, style, language, page) => {
      const { text } = citationOf(article(about), style, { language, ...(page && { page }) })
      // An initial keeps its stop before a comma.
      const bare = text.replace(URL, 'URL').replace(/\p{Lu}\.(?=,)/gu, 'X')
      expect(bare).not.toMatch(/[.,;:]\s*[.,;:]|\(\)|\[\s*\]|“”|\s{2}|\s[.,;:)\]”]|[([“]\s|^\s|\s$|^[.,;:]|null|undefined|NaN/u)
      expect(bare).not.toMatch(/[?!…]\./u)
    }),
    { numRuns: 400 },
  )
})

test('passages are cited in the style of the settings, or in another', async () => {
  const folder = temporaryFolder()
  const [{ id = 0 } = {}] = plant(folder, [
    { title: 'Tàu hàng', byline: null, text: 'Đoàn tàu rời ga.\nBà con vẫy tay.', published: '2023' },
  ])
  const library = await temporaryLibrary(folder)
  const mark = (start: number, end: number) =>
    library.call('highlight.create', { article: id, place: { start, end, version: 1 }, themes: [] })
  const [both, train] = [await mark(9, 32), await mark(0, 8)]
  await library.call('settings.update', { citation: 'mla' })
  expect(await library.call('passage.cite', { highlights: [both.id, train.id, both.id, 999] })).toEqual({
    text: '“rời ga.\nBà con vẫy tay.”\n— “Tàu hàng”. Báo Mẫu, 2023.\n\n“Đoàn tàu”\n— “Tàu hàng”. Báo Mẫu, 2023.',
    markdown: '> rời ga.\n>\n> Bà con vẫy tay.\n>\n> — “Tàu hàng”. *Báo Mẫu*, 2023.\n\n> Đoàn tàu\n>\n> — “Tàu hàng”. *Báo Mẫu*, 2023.',
  })
  const apa = await library.call('passage.cite', { highlights: [train.id], style: 'apa' })
  expect(apa.text).toBe('“Đoàn tàu”\n— Tàu hàng. (2023). Báo Mẫu.')
})

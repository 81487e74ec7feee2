import { type TestLibrary, temporaryLibrary } from '../../support/library.ts'

const TEXTS = [
  'Đường sắt mới nối hai vùng. Hàng hoá đi xa hơn. Cảng biển mở rộng.',
  'Khách đi đường sắt nhiều hơn. Giá vé giảm. Du lịch tăng.',
  'Du lịch biển đông khách. Nhà ga mới mở cửa.',
]
const OUTLETS = ['Báo Miền Biển', 'Báo Đường Dài', null]
const DATES = ['2023-08-21', '2025-01-02', null]

/** What is highlighted in a library of `withPassages`: article, quote, themes; the ids are counted from 1 in this order. */
const PASSAGES: [article: number, quote: string, themes: string[]][] = [
  [1, 'Đường sắt mới', ['Giao thông/Đường sắt']],
  [1, 'Hàng hoá', ['Kinh tế', 'Giao thông']],
  [1, 'Cảng biển', ['Giao thông/Cảng']],
  [2, 'đường sắt', ['Giao thông/Đường sắt', 'Kinh tế']],
  [2, 'Giá vé', ['Kinh tế']],
  [2, 'Du lịch', []],
  [3, 'Du lịch biển', ['Giao thông']],
]

/** A library with three articles and seven highlights; the themes are Giao thông (1) with Đường sắt (2) and Cảng (4) below it, and Kinh tế (3). */
export async function withPassages(): Promise<TestLibrary> {
  const library = await temporaryLibrary()
  const { call } = library
  const sources = TEXTS.map((text, index) => ({ kind: 'text' as const, name: `Bài ${index + 1}`, text }))
  await library.done(await call('import.start', { sources, language: 'vi' }))
  for (const [index, outlet] of OUTLETS.entries()) {
    const metadata = { outlet, published: DATES[index] ?? null, title: `Bài ${index + 1}` }
    await call('article.update', { article: index + 1, metadata })
  }
  for (const [article, quote, themes] of PASSAGES) await call('highlight.create', { article, place: { quote, occurrence: 1 }, themes })
  return library
}

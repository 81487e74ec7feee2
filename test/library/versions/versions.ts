import type { Article } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

export const HEADLINE = 'Đường sắt nối hai thủ đô'
export const FIRST = 'Chuyến tàu đầu tiên chở cà phê Việt Nam đã tới ga Almaty sáng nay. Hành trình kéo dài mười sáu ngày.'
export const SECOND = 'Thương mại hai nước tăng mười phần trăm trong quý đầu năm. Các bên mong con số này còn lên cao.'
export const THIRD = 'Du khách Kazakhstan ngày càng đông ở Nha Trang và Phú Quốc.'
export const TEXT = [HEADLINE, FIRST, SECOND, THIRD].join('\n')

/** Blocks of lines: a heading above paragraphs. */
export const blocksOf = (text: string) => {
  let start = 0
  return text.split('\n').map((line, index) => {
    const block = { type: index === 0 ? 'heading' : 'paragraph', ...(index === 0 ? { level: 1 } : {}), start, end: start + line.length }
    start += line.length + 1
    return block as { type: 'heading' | 'paragraph'; level?: number; start: number; end: number }
  })
}

/** A library with one article, of four lines unless told otherwise. */
export async function libraryWith(text = TEXT): Promise<TestLibrary & { article: Article }> {
  const folder = temporaryFolder()
  const library = await temporaryLibrary(folder)
  await library.close()
  const bold = text.indexOf('cà phê')
  const marks = bold === -1 ? [] : [{ type: 'bold' as const, start: bold, end: bold + 'cà phê'.length }]
  const [article] = plant(folder, [{ text, blocks: blocksOf(text), marks }])
  await library.reopen()
  if (!article) throw new Error('Nothing was planted.')
  return { ...library, article }
}

/** Highlights a quote of the first article. */
export const highlight = ({ call }: Pick<TestLibrary, 'call'>, quote: string, themes: string[] = []) =>
  call('highlight.create', { article: 1, place: { quote, occurrence: 1 }, themes })

/** The words at the places that all highlights of the first article say, with their states. */
export async function standing({ call }: Pick<TestLibrary, 'call'>): Promise<Record<string, string>> {
  const { text } = await call('article.read', { article: 1 })
  const highlights = await call('highlight.list', { article: 1 })
  return Object.fromEntries(
    highlights.map(({ id, start, end, state, exact }) => [
      id,
      state === 'orphan' ? `orphan: ${exact}` : `${state}: ${text.slice(start, end)}`,
    ]),
  )
}

import { join } from 'node:path'
import type { FileReport, Highlight, Request } from '../../../../preload/contract.ts'
import { plant } from '../../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

/** What exports have to do with: text of two paragraphs with a character of two UTF-16 units before all highlights, and one that goes in a second version. */
export const TEXT =
  '🚆 Đường sắt nối Hà Nội với Almaty.\nTheo TS. Trần Văn A, thương mại hai nước tăng mười phần trăm. Hàng đi nhanh hơn.\nCâu này sẽ mất.'

/** A library with nested themes, overlapping highlights, one that moved nowhere, notes, memos, and an article without any highlight. */
export async function aLibrary() {
  const folder = temporaryFolder()
  const [first, second, third] = plant(folder, [
    {
      title: '=Tàu hàng; "nhanh"',
      text: TEXT,
      byline: 'Nguyễn Thị B',
      url: 'https://bao.example/tau-hang?a=1&b=2',
      pages: [
        { start: 0, label: '4' },
        { start: TEXT.indexOf('Theo'), label: '5' },
      ],
    },
    {
      title: 'Cảng biển',
      text: 'Cảng Hải Phòng đón tàu lớn. Thương mại qua cảng tăng.',
      outlet: null,
      published: '2023',
      precision: 'year',
    },
    { title: 'Chưa đọc', text: 'Chưa có gì ở đây.' },
  ]).map(({ id }) => id) as [number, number, number]
  const library = await temporaryLibrary(folder)
  const { call } = library
  await call('theme.create', { path: 'Kinh tế', colour: 'blue', definition: 'Tiền & hàng <b>' })
  await call('theme.create', { path: 'Nhóm', group: true })
  const mark = (article: number, quote: string, themes: string[], note: string | null = null) =>
    call('highlight.create', { article, place: { quote, occurrence: 1 }, themes, note })
  const trade = await mark(
    first,
    'thương mại hai nước tăng mười phần trăm',
    ['Kinh tế/Thương mại', 'Đường; sắt "A"'],
    'Xem **bảng** 2.\n- một',
  )
  const across = await mark(first, 'Almaty.\nTheo TS. Trần', ['Kinh tế'])
  const orphan = await mark(first, 'Câu này sẽ mất', ['Kinh tế/Thương mại/Mất'])
  const port = await mark(second, 'Thương mại qua cảng tăng', ['Kinh tế/Thương mại'])
  const bare = await mark(second, 'đón tàu lớn', [])
  await call('version.save', { article: first, version: 1, text: TEXT.slice(0, TEXT.lastIndexOf('\n')) })
  await call('memo.write', { target: 'highlight', targetId: trade.id, body: 'So với [[Cảng biển]] và [[theme:Kinh tế]].' })
  await call('memo.write', {
    target: 'article',
    targetId: second,
    body: `# Cảng\n\nXem [[#${port.uuid.slice(0, 8)}]] và <script>alert(1)</script>.`,
  })
  return {
    library,
    articles: [first, second, third] as const,
    highlights: { trade, across, orphan, port, bare } satisfies Record<string, Highlight>,
  }
}

/** Exports into a folder of its own. */
export async function exportOf(library: TestLibrary, request: Omit<Request<'export.file'>, 'out'>, name = 'bảng'): Promise<FileReport> {
  const report = await library.done(await library.call('export.file', { out: join(temporaryFolder(), name), ...request }))
  if (!('file' in report)) throw new Error('That was no export of a file.')
  return report
}

import type { FileOptions } from '../exported.ts'

const en = {
  skip: 'Skip to the report',
  written: 'Written on',
  holds: (articles: number, passages: number, themes: number) => `Articles: ${articles} · Passages: ${passages} · Themes: ${themes}`,
  contents: 'Contents',
  codebook: 'Codebook',
  byArticle: 'Passages by article',
  byTheme: 'Passages by theme',
  untagged: 'Without a theme',
  counts: (passages: number, articles: number) => `passages: ${passages}, in articles: ${articles}`,
  colour: 'colour',
  page: 'p.',
  coder: 'by',
  note: 'Note',
  memo: 'Memo',
  noPassages: 'No passage',
  group: 'a group, which tags nothing itself',
  open: 'Open in Collate',
  tags: 'Tags',
  collections: 'Collections',
}

const vi: typeof en = {
  skip: 'Đến thẳng báo cáo',
  written: 'Lập ngày',
  holds: (articles, passages, themes) => `Bài: ${articles} · Đoạn trích: ${passages} · Chủ đề: ${themes}`,
  contents: 'Mục lục',
  codebook: 'Bảng chủ đề',
  byArticle: 'Đoạn trích theo bài',
  byTheme: 'Đoạn trích theo chủ đề',
  untagged: 'Không có chủ đề',
  counts: (passages, articles) => `số đoạn: ${passages}, số bài: ${articles}`,
  colour: 'màu',
  page: 'tr.',
  coder: 'người mã hóa:',
  note: 'Ghi chú',
  memo: 'Ghi nhớ',
  noPassages: 'Không có đoạn nào',
  group: 'nhóm, không gắn vào đoạn',
  open: 'Mở trong Collate',
  tags: 'Thẻ',
  collections: 'Bộ sưu tập',
}

/** What the report says around what it holds, in both languages. */
export const REPORT_WORDS: Record<FileOptions['language'], typeof en> = { en, vi }
export type ReportWords = typeof en

import type { Piece } from './compose.ts'

const HEADING = /^(?:heading|tiêu đề|đầu đề|đề mục|заголовок)\s*(?<level>[1-9])$/iu
const TITLE = /^(?:title|tiêu đề|đầu đề|nhan đề|tên bài)$/iu
const QUOTATION = /^(?:(?:intense )?quot(?:e|ation)s?|block (?:text|quotation)|(?:câu |đoạn )?trích(?: dẫn)?(?: mạnh)?)$/iu
const CAPTION = /^(?:caption|illustration|figure|drawing|table|(?:chú thích|ghi chú)(?: (?:ảnh|hình|bảng))?)$/iu

/** The kind of block for which a style is meant, by a name that programs or their users give it; null for ordinary paragraphs. */
export function kindOfStyle(name: string): Pick<Piece, 'type' | 'level'> | null {
  const plain = name.normalize('NFC').trim()
  const level = HEADING.exec(plain)?.groups?.level
  if (level !== undefined) return { type: 'heading', level: Math.min(6, Number(level)) }
  if (TITLE.test(plain)) return { type: 'heading', level: 1 }
  if (QUOTATION.test(plain)) return { type: 'quotation' }
  return CAPTION.test(plain) ? { type: 'caption' } : null
}

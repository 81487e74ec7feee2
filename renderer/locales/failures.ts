import type { Failure } from '../../preload/model.ts'
import { i18n } from './i18n.ts'

/**
 * The library speaks English; these are its sentences in Vietnamese, with `…` in quotes for what they name.
 * A sentence that is not here is shown under the general text of its code.
 */
const SENTENCES: Record<string, string> = {
  'This article is not in the library any more.': 'Bài này không còn trong thư viện.',
  'This highlight is not there any more.': 'Đoạn đánh dấu này không còn nữa.',
  'This theme is not in the codebook any more.': 'Chủ đề này không còn trong bảng chủ đề.',
  'This collection is not in the library any more.': 'Bộ sưu tập này không còn trong thư viện.',
  'There is already a collection “…” here. Choose another name.': 'Ở đây đã có bộ sưu tập “…”. Hãy chọn tên khác.',
  'A collection cannot be moved below itself.': 'Không thể chuyển bộ sưu tập xuống dưới chính nó.',
  'A theme needs a name.': 'Chủ đề cần có tên.',
  'A theme’s name cannot contain “/”, which stands between a theme and the one below it.':
    'Tên chủ đề không được có “/”, vì dấu này ngăn chủ đề với chủ đề con.',
  'There is already a theme “…” here. Choose another name.': 'Ở đây đã có chủ đề “…”. Hãy chọn tên khác.',
  'There is already a theme “…”.': 'Đã có chủ đề “…”.',
  'A shortcut is a single character.': 'Phím tắt chỉ gồm một ký tự.',
  'The key “…” already tags with “…”. Choose another one.': 'Phím “…” đã dùng cho chủ đề “…”. Hãy chọn phím khác.',
  'A theme cannot be moved below itself.': 'Không thể chuyển chủ đề xuống dưới chính nó.',
  'This passage does not lie inside the text. Select it again.': 'Đoạn này không nằm trong bài. Hãy chọn lại.',
  'A highlight needs at least one visible character.': 'Đoạn đánh dấu cần ít nhất một chữ.',
  'There is no date “…”.': 'Không có ngày “…”.',
  'An article needs a title.': 'Bài cần có nhan đề.',
  'This is still going on. Wait for it to end, or cancel it, then undo it.':
    'Việc này chưa xong. Hãy đợi xong hoặc dừng lại, rồi hoàn tác.',
  '“…” is a file, so nothing can be exported into it. Choose a folder.': '“…” là tệp nên không xuất vào đó được. Hãy chọn một thư mục.',
  'The folder that should hold “…” does not exist. Make it first, or choose another one.':
    'Thư mục chứa “…” không tồn tại. Hãy tạo trước, hoặc chọn thư mục khác.',
  '“…” cannot be written to. Change its permissions, or choose another folder.':
    'Không ghi được vào “…”. Hãy đổi quyền, hoặc chọn thư mục khác.',
  'There is no library in this folder. Choose another one, or make a new library.':
    'Không có thư viện nào trong thư mục này. Hãy chọn thư mục khác, hoặc tạo thư viện mới.',
  'This library is open already.': 'Thư viện này đang mở rồi.',
}

/** The sentences that have a translation, for the test that they are still said. */
export const translated = Object.keys(SENTENCES)

const patterns = Object.entries(SENTENCES).map(([english, vietnamese]) => {
  const [first = '', ...rest] = english.split('…')
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return { pattern: new RegExp(`^${[first, ...rest].map(literal).join('(.*)')}$`, 'u'), vietnamese }
})

/** What a refused call says to the user, in the interface's language. */
export function failureText({ code, message }: Failure): string {
  if (i18n.language === 'en') return message
  for (const { pattern, vietnamese } of patterns) {
    const named = pattern.exec(message)?.slice(1)
    if (named) return vietnamese.replace(/…/gu, () => named.shift() ?? '')
  }
  return i18n.t(`error.${code}`)
}

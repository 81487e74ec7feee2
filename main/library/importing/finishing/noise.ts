import type { DropReason } from '../../../../preload/model.ts'
import { isAddressLine } from './told-by-lines.ts'

/** Words that stand nowhere but in a bar to share or print; the second list means nothing by itself. */
const SHARING = phrases(
  'in bài viết|in bài này|in trang này|in tin này|bản in|bản để in|print|chia sẻ bài viết|chia sẻ lên|chia sẻ qua|share|tweet|facebook|twitter|zalo|linkedin|pinterest|telegram|viber|whatsapp|messenger|copy link|sao chép liên kết|sao chép link|gửi email|gửi bài viết|gửi cho bạn bè|lưu bài viết|google news|nghe đọc bài|tải về bản in|cỡ chữ|quay lại đầu trang|về đầu trang|facebook messenger|share on facebook|share on twitter|поделиться',
)
const WEAK = phrases(
  'chia sẻ|lưu|lưu bài|thích|like|theo dõi|follow|bình luận|comments|email|e-mail|x|fb|link|audio|in|gửi|a|aa|bài viết|trên|qua|lên|và',
)
const FOLLOW =
  /^(?:>+\s*)?(?:mời\s+)?(?:(?:quý\s+)?(?:độc giả|bạn đọc|quý vị)\s+)?(?:hãy\s+)?(?:theo dõi|follow|đăng ký theo dõi)\s.{2,80}\s(?:trên|tại|on)\s+(?:kênh\s+)?(?:google news|facebook|fanpage|zalo|youtube|tiktok|telegram|app|ứng dụng)/iu

/** What stands above a list of other articles. */
const RELATED =
  '(?:mời (?:độc giả|bạn đọc) )?(?:đọc|xem)\\s+(?:thêm|tiếp)|(?:tin|bài|bài viết|tin bài)\\s+(?:liên quan|cùng chuyên mục|cùng chủ đề|mới hơn|cũ hơn|đọc nhiều|nổi bật)|(?:các )?tin (?:khác|mới nhất|mới|cùng loại)|cùng (?:chuyên mục|chủ đề)|có thể bạn quan tâm|bạn có thể quan tâm|tin tức liên quan|xem nhiều|đọc nhiều(?: nhất)?|đừng bỏ lỡ|read (?:more|also|next)|related(?: (?:articles|stories|news|posts))?|see also|more (?:stories|news)|you may also like|читайте также'
const RELATED_HEADING = new RegExp(`^(?:[>»•*-]+\\s*)?(?:${RELATED})\\s*[:.…>»]*$`, 'iu')
const RELATED_LINE = new RegExp(`^(?:[>»]+\\s*(?:${RELATED})?\\s*:?|(?:${RELATED})\\s*:)\\s*\\S.{4,250}$`, 'iu')

const PLACEHOLDER = /^(?:!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\]|\[(?:ảnh|hình ảnh|image|photo|video|img)\]|\ufffc)(?:\s*\|)*$|^[\s|]+$/iu

function phrases(list: string): string[] {
  return list.split('|').sort((a, b) => b.length - a.length)
}

/** What a line by itself is when it is no part of an article; null when it may be one. A list of other articles is told by what stands around it. */
export function noiseOf(line: string): DropReason | null {
  if (PLACEHOLDER.test(line)) return 'placeholder'
  if (isSharing(line)) return 'share'
  // A sentence that only begins like that is one of the article.
  if (RELATED_HEADING.test(line) || (RELATED_LINE.test(line) && isTitleLike(line)) || doubled(line)) return 'related'
  return isAddressLine(line) ? 'address' : null
}

/** Whether a line is the heading of a list of other articles. */
export const isRelatedHeading = (line: string): boolean => RELATED_HEADING.test(line)

/** The half of a line that is the same words twice: the description of a picture glued to the title of its link. */
function doubled(line: string): string | null {
  const half = (line.length - 1) / 2
  const title = line.slice(0, half)
  return Number.isInteger(half) && half >= 12 && title === line.slice(half + 1) && isTitleLike(title) ? title : null
}

/** Short, and ended like no sentence: it may be the title of another article. */
export const isTitleLike = (line: string): boolean => line.length <= 160 && /\p{L}/u.test(line) && !/[.,;…]["”’'»)]*$/u.test(line)

function isSharing(line: string): boolean {
  if (line.length > 100) return FOLLOW.test(line) && line.length <= 160
  if (FOLLOW.test(line)) return true
  let left = ` ${line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const before = left
  for (const phrase of SHARING) left = left.replaceAll(` ${phrase.replace('-', ' ')} `, '  ')
  if (left === before) return false
  for (const phrase of WEAK) left = left.replaceAll(` ${phrase.replace('-', ' ')} `, '  ')
  return /^[\s\d]*$/u.test(left)
}

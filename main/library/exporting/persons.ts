/** Somebody who wrote an article: a name in its parts where these are certain, else as it was written. */
export type Person = { family: string; given: string } | { literal: string }

/** Family names of Vietnam, which come first. */
const FAMILIES = new Set(
  `An Âu Bạch Bành Bế Bùi Cao Châu Chu Cù Diệp Doãn Dương Đàm Đào Đậu Đặng Điền Đinh Đoàn Đỗ Đồng Đổng Đường Giang Giáp Hà Hàn Hoàng Hồ Hồng Huỳnh Hứa
  Kiều Kim La Lã Lại Lâm Lê Liễu Lò Lục Lư Lương Lưu Lý Ma Mã Mạc Mai Nghiêm Ngô Nguyễn Nhâm Ninh Nông Ôn Ông Phạm Phan Phí Phó Phùng Quách Quan Sầm
  Tạ Tăng Thạch Thái Thân Thi Tiêu Tô Tôn Tống Trang Trần Triệu Trịnh Trương Từ Ung Uông Văn Vi Viên Võ Vũ Vương`.split(/\s+/u),
)

/** Places that begin like a name, and stand after those of authors. */
const PLACES = new Set(
  `An Giang|Cao Bằng|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hồ Chí Minh|Lai Châu|Lâm Đồng|Ninh Bình|Ninh Thuận|Thái Bình|Thái Lan|Thái Nguyên|Đồng Nai|Đồng Tháp|Kiều Bào|Hàn Quốc|Văn Hóa|Văn Phòng`.split(
    '|',
  ),
)

/** What stands between authors and nothing else, and what may stand before a place or an office too. */
const SURELY_BETWEEN = /\s*;\s*|\s+(?:và|and|&)\s+/u
const MAYBE_BETWEEN = /\s*,\s*|\s+[-–—]\s+/u

/**
 * Who wrote an article, by its byline. Vietnamese names begin with the family name; other names are left whole, since nobody can tell. A comma or dash
 * parts authors only when it stands between names of people, for else it may stand before a place or an office.
 */
export function personsOf(byline: string | null): Person[] {
  const parts = partsOf(byline?.normalize('NFC').replace(/\s+/gu, ' ') ?? '', SURELY_BETWEEN)
  return parts.flatMap(part => {
    const people = partsOf(part, MAYBE_BETWEEN).map(personOf)
    return people.some(person => 'literal' in person) ? [personOf(part)] : people
  })
}

const partsOf = (text: string, between: RegExp) =>
  text
    .split(between)
    .map(part => part.trim())
    .filter(part => /[\p{L}\p{N}]/u.test(part))

function personOf(name: string): Person {
  const [family = '', ...given] = name.split(' ')
  const certain = given.length >= 1 && given.length <= 4 && !PLACES.has(name) && FAMILIES.has(capitalised(family))
  if (!certain || !given.every(word => /^\p{Lu}\p{L}*$/u.test(word))) return { literal: name }
  return { family, given: given.join(' ') }
}

const capitalised = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

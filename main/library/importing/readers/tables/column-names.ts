import type { ColumnField, Columns } from '../../../../../preload/model.ts'
import { fold } from '../../../text/fold.ts'
import { ImportError } from '../../failure.ts'

/**
 * What columns are called in Vietnamese and English, the surest first, without marks. Fields that name a part of the article, its title or its
 * date, come before the one that may be called just "article".
 */
const NAMES: [ColumnField, string[]][] = [
  ['title', ['tieu de', 'nhan de', 'title', 'headline', 'ten bai', 'tit', 'tua de']],
  ['url', ['url', 'link', 'duong dan', 'dia chi', 'lien ket', 'address', 'article url', 'page url', 'source url', 'url bai viet']],
  ['published', ['ngay dang', 'published', 'ngay', 'date', 'publication date', 'ngay xuat ban', 'thoi gian', 'pubdate', 'ngay thang']],
  ['byline', ['tac gia', 'author', 'byline', 'authors', 'nguoi viet', 'phong vien']],
  ['outlet', ['bao', 'nguon', 'outlet', 'source', 'publisher', 'ten bao', 'to bao', 'toa soan', 'newspaper', 'publication', 'media']],
  ['language', ['ngon ngu', 'language', 'lang']],
  ['tags', ['the', 'tags', 'tu khoa', 'keywords', 'nhan', 'tag', 'labels']],
  ['text', ['noi dung', 'text', 'content', 'body', 'bai viet', 'toan van', 'full text', 'fulltext', 'van ban', 'article']],
]

/** Shorter names are found only where they are the whole name of a column: `the` is also an English word. */
const SHORTEST_INSIDE = 4

const plain = (name: string) =>
  fold(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Finds which column holds what: as chosen, else by its name. Throws `columns` when a chosen one is not there. */
export function columnsFor(names: readonly string[], chosen: Columns = {}): Columns {
  const found: Columns = {}
  for (const [field, name] of Object.entries(chosen) as [ColumnField, string][]) {
    if (name !== '' && !names.includes(name)) {
      throw new ImportError('columns', `There is no column “${name}” in it; choose which column holds the text, then import it again.`)
    }
    found[field] = name
  }
  const free = () => names.filter(name => !Object.values(found).includes(name)).map(name => ({ name, plain: plain(name) }))
  for (const isMeant of [isCalled, contains]) {
    for (const [field, called] of NAMES) {
      if (found[field] !== undefined) continue
      const column = called.map(word => free().find(({ plain }) => isMeant(plain, word))).find(Boolean)
      if (column) found[field] = column.name
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== ''))
}

const isCalled = (name: string, word: string) => name === word
const contains = (name: string, word: string) => word.length >= SHORTEST_INSIDE && ` ${name} `.includes(` ${word} `)

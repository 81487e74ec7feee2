import { openDatabase } from '../../../main/library/db/open.ts'
import { placeOf } from '../../../main/library/highlighting/place.ts'
import { ensureTheme, updateTheme } from '../../../main/library/records/codebook.ts'
import { assignArticles, ensureCollection } from '../../../main/library/records/collections.ts'
import { addTheme, insertHighlight } from '../../../main/library/records/highlights.ts'
import { writeMemo } from '../../../main/library/records/memos.ts'
import { addTag } from '../../../main/library/records/tags.ts'
import { type GeneratedArticle, pick, randomFrom } from '../corpus.ts'
import { plantText, textsFor } from './plant-texts.ts'
import { PER_ARTICLE, type Planted } from './planted.ts'

const GROUPS = 12
const THEMES = 96
const COLLECTIONS = 15

type Database = ReturnType<typeof openDatabase>

/** Plants a library of so many highlights into a folder, without a step in its history. */
export function plantLibrary(folder: string, highlights: number): Planted {
  const db = openDatabase(folder)
  const texts = textsFor(highlights)
  try {
    return db.transaction(() => plantAll(db, texts)).immediate()
  } finally {
    db.close()
  }
}

function plantAll(db: Database, texts: readonly GeneratedArticle[]): Planted {
  const random = randomFrom(2030)
  const paths = Array.from({ length: THEMES }, (_, at) => `Nhóm ${1 + (at % GROUPS)}/Mục ${1 + (at % (2 * GROUPS))}/Chủ đề ${1 + at}`)
  const themes = paths.map(path => ensureTheme(db, path))
  for (const [at, theme] of themes.entries()) {
    updateTheme(db, theme, { definition: `Những đoạn nói về chủ đề ${1 + at}, kể cả khi không gọi tên.` })
    writeMemo(db, 'theme', theme, `Còn phân vân giữa chủ đề ${1 + at} và chủ đề bên cạnh.`)
  }
  writeMemo(db, 'library', null, 'Câu hỏi: các báo kể **khác nhau** thế nào?')
  const collections = Array.from({ length: COLLECTIONS }, (_, at) => ensureCollection(db, `Tập ${1 + at}`))
  for (const [at, article] of texts.entries()) {
    const id = plantArticle(db, article, at, random, themes)
    assignArticles(db, collections[at % COLLECTIONS] ?? 0, [id], true)
    addTag(db, [id], `thẻ ${at % 30}`)
  }
  return { articles: texts.length, highlights: texts.length * PER_ARTICLE, themes: new Set(paths.flatMap(withAbove)).size }
}

const withAbove = (path: string): string[] => path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'))

function plantArticle(db: Database, given: GeneratedArticle, at: number, random: () => number, themes: readonly number[]): number {
  const { id, text } = plantText(db, given, at)
  if (at % 5 === 0) writeMemo(db, 'article', id, `Bài này **nhắc lại** tin của ${given.outlet}.\n\n- một\n- hai`)
  for (let nth = 0; nth < PER_ARTICLE; nth++) {
    const start = Math.floor(((text.length - 400) * nth) / PER_ARTICLE)
    const place = placeOf(text, start + 2, start + 40 + Math.floor(random() * 300))
    const note = random() < 0.3 ? `So với bài ${1 + Math.floor(random() * 1000)}: cùng số liệu, khác giọng.` : null
    const highlight = insertHighlight(db, { article: id, version: 1, note, colour: null }, place)
    for (let given = random() < 0.3 ? 2 : 1; given > 0; given--) addTheme(db, highlight, pick(random, themes))
    if (random() < 0.1) writeMemo(db, 'highlight', highlight, 'Đọc lại *chỗ này* khi viết chương hai.')
  }
  return id
}

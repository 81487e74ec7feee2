import { openDatabase } from '../../../main/library/db/open.ts'
import { insertArticle } from '../../../main/library/records/articles.ts'
import { ensureTheme } from '../../../main/library/records/codebook.ts'
import { addTheme, insertHighlight } from '../../../main/library/records/highlights.ts'
import { draft } from '../../support/articles.ts'
import { generateArticles, randomFrom } from '../corpus.ts'
import { LONG, type Planted, THEME } from './planted.ts'

/** Length of the very long article, in UTF-16 units, and its highlights. */
const LENGTH = 300_000
const HIGHLIGHTS = 2000
const WORDS = 110
const EACH = 5
/** Every fifth highlight has the theme that is opened. */
const COMMON = 5

type Database = ReturnType<typeof openDatabase>
interface Text {
  title: string
  text: string
  outlet: string
  published: string
}

/** Plants a library into a folder, without a step in its history; half a minute for 20,000 articles. */
export function plantLibrary(folder: string, count: number): Planted {
  const db = openDatabase(folder)
  const texts = generateArticles(count, WORDS, 2027)
  try {
    return db.transaction(() => plantAll(db, texts)).immediate()
  } finally {
    db.close()
  }
}

function plantAll(db: Database, texts: readonly Text[]): Planted {
  const random = randomFrom(2028)
  const themes = Array.from({ length: Math.max(20, texts.length / 10) }, (_, at) =>
    ensureTheme(db, at === 0 ? THEME : `Nhóm ${1 + (at % 40)}/Chủ đề ${1 + at}`),
  )
  let made = 0
  const highlight = (article: number, text: string, start: number, length: number) => {
    const end = Math.min(text.length, start + length)
    const exact = text.slice(start, end)
    const place = { start, end, exact, prefix: text.slice(Math.max(0, start - 48), start), suffix: text.slice(end, end + 48) }
    const id = insertHighlight(db, { article, version: 1, note: null, colour: null }, place)
    const theme = made++ % COMMON === 0 ? 0 : Math.floor(random() * themes.length)
    addTheme(db, id, themes[theme] ?? 0)
  }
  for (const { title, text, outlet, published } of texts) {
    const { id } = insertArticle(db, draft({ title, text, outlet, published, blocks: blocksOf(text) }))
    for (let at = 0; at < EACH; at++) highlight(id, text, 40 + Math.floor(random() * (text.length - 200)), 20 + Math.floor(random() * 100))
  }
  const long = longText(texts)
  const { id } = insertArticle(db, draft({ title: LONG, text: long, blocks: blocksOf(long) }))
  // Each begins before the one before it ends: four to five lie over every word, and twenty over one sentence.
  const step = LENGTH / HIGHLIGHTS
  for (let at = 0; at < HIGHLIGHTS - 20; at++) highlight(id, long, Math.floor(at * step), 200 + (at % 9) * 100)
  for (let at = 0; at < 20; at++) highlight(id, long, 150_000 + at, 120 + at)
  return { articles: texts.length + 1, highlights: made, themes: themes.length + 40 }
}

function longText(texts: readonly Text[]): string {
  let text = ''
  for (let at = 0; text.length < LENGTH; at++) text += `${text === '' ? '' : '\n'}${texts[at % texts.length]?.text}`
  return text.slice(0, LENGTH).trimEnd()
}

/** One paragraph a line. */
function blocksOf(body: string): { type: 'paragraph'; start: number; end: number }[] {
  let start = 0
  return body.split('\n').map(line => {
    const block = { type: 'paragraph' as const, start, end: start + line.length }
    start += line.length + 1
    return block
  })
}

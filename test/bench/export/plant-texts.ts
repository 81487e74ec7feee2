import { openDatabase } from '../../../main/library/db/open.ts'
import { insertArticle } from '../../../main/library/records/articles.ts'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import { draft } from '../../support/articles.ts'
import { type GeneratedArticle, generateArticles } from '../corpus.ts'
import { PER_ARTICLE, type Planted, WORDS } from './planted.ts'

/** Plants the articles that so many highlights are in, without these. */
export function plantLibrary(folder: string, highlights: number): Planted {
  const db = openDatabase(folder)
  try {
    const texts = textsFor(highlights)
    db.transaction(() => texts.map((text, at) => plantText(db, text, at))).immediate()
    return { articles: texts.length, highlights: 0, themes: 0 }
  } finally {
    db.close()
  }
}

/** The texts that so many highlights are in; always the same. */
export const textsFor = (highlights: number): GeneratedArticle[] => generateArticles(highlights / PER_ARTICLE, WORDS, 2029)

/** Puts one into a library. Every twentieth has a sign outside of the basic plane, which counts as two units and one code point. */
export function plantText(db: ReturnType<typeof openDatabase>, given: GeneratedArticle, at: number): { id: number; text: string } {
  const { title, outlet, published } = given
  const text = at % 20 === 0 ? `🚆 ${given.text}` : given.text
  const url = `https://bao-mau.example/bai/${at}.html`
  const blocks = blocksOfPlainText(text)
  return { id: insertArticle(db, draft({ title, text, outlet, published, url, byline: 'Nguyễn Thị Lan, Trần Nam', blocks })).id, text }
}

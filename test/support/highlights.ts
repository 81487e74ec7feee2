import { openDatabase } from '../../main/library/db/open.ts'
import { placeOf } from '../../main/library/highlighting/place.ts'
import { ensureTheme } from '../../main/library/records/codebook.ts'
import { addTheme, insertHighlight } from '../../main/library/records/highlights.ts'

/** UTF-16 units of a planted highlight. */
const LENGTH = 80

/** What to plant: so many highlights in each article, tagged in turn with so many themes; the first of each article has the large theme. */
export interface Planted {
  /** Texts of the articles, whose ids count from 1. */
  texts: readonly string[]
  perArticle: number
  themes: number
  large: string
}

/** Puts highlights and themes into the library of a folder that no library has open, without a step in its history. */
export function plantHighlights(folder: string, { texts, perArticle, themes, large }: Planted): void {
  const db = openDatabase(folder)
  try {
    db.transaction(() => {
      const whole = ensureTheme(db, large)
      const ids = Array.from({ length: themes - 1 }, (_, at) => ensureTheme(db, `Nhóm ${at % 40}/Chủ đề ${at}`))
      for (const [index, text] of texts.entries()) {
        for (let nth = 0; nth < perArticle; nth++) {
          const start = Math.floor(((text.length - LENGTH) * nth) / perArticle)
          const place = placeOf(text, start, start + LENGTH)
          const highlight = insertHighlight(db, { article: index + 1, version: 1, note: null, colour: null }, place)
          if (nth === 0) addTheme(db, highlight, whole)
          addTheme(db, highlight, ids[(index * perArticle + nth) % ids.length] ?? whole)
        }
      }
    }).immediate()
  } finally {
    db.close()
  }
}

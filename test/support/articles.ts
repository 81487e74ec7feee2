import { createHash } from 'node:crypto'
import { openDatabase } from '../../main/library/db/open.ts'
import { insertArticle, type NewArticle } from '../../main/library/records/articles.ts'
import type { Article } from '../../preload/contract.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** An article as an import would add it: one paragraph of Vietnamese, unless told otherwise. */
export function draft(given: Partial<NewArticle> = {}): NewArticle {
  const text = given.text ?? 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm.'
  return {
    title: 'Đường sắt xuyên lục địa',
    byline: null,
    outlet: 'Báo Mẫu',
    url: null,
    published: '2023-08-21',
    precision: 'day',
    language: 'vi',
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    marks: [],
    path: null,
    original: null,
    origins: {},
    ...given,
    text,
    sha256: sha256(text),
  }
}

/** Puts articles into the library of a folder that no library has open, without a step in its history. */
export function plant(folder: string, drafts: Partial<NewArticle>[]): Article[] {
  const db = openDatabase(folder)
  try {
    return db.transaction(() => drafts.map(given => insertArticle(db, draft(given)))).immediate()
  } finally {
    db.close()
  }
}

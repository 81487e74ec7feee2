import type { SearchField } from '../../../preload/model.ts'

/** What search knows of an article. Empty strings stand for what it does not have. */
export interface SearchDocument {
  id: number
  /** Another number whenever anything here was changed: tells whether what is indexed is what the library holds. */
  stamp: number
  title: string
  body: string
  /** Notes of highlights, and memos on them or, without `highlight`, on the article itself. */
  notes: { highlight?: number; text: string }[]
  /** Paths such as `Kinh tế/Thương mại`. */
  themes: string[]
  outlet: string
  byline: string
  /** BCP 47. */
  language: string
  /** ISO 8601, cut to what is known. */
  published: string
  /** Names, those of the groups above included. */
  collections: string[]
  states: ('note' | 'highlight' | 'orphan')[]
  /** Tags of the article as a whole. */
  tags: string[]
  /** How far its reading has come, and `starred`. */
  marks: string[]
}

/** One stored text of a document. */
export interface Piece {
  field: SearchField
  text: string
  /** For notes: the highlight that it is on. */
  highlight?: number
}

/** All texts of a document in which words are searched for, by field in the order of `SEARCH_FIELDS`. */
export function piecesOf(document: Omit<SearchDocument, 'stamp'>): Piece[] {
  return [
    { field: 'title', text: document.title },
    { field: 'body', text: document.body },
    ...document.notes.map((note): Piece => ({ field: 'notes', ...note })),
    ...document.themes.map((text): Piece => ({ field: 'themes', text })),
    { field: 'outlet', text: document.outlet },
    { field: 'byline', text: document.byline },
  ]
}

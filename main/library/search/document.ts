import type { SearchField } from '../../../preload/model.ts'
import { tokens } from '../text/tokens.ts'
import { numberOf, type Vocabulary } from './vocabulary.ts'

/** What search knows of an article. Empty strings stand for what it does not have. */
export interface SearchDocument {
  id: number
  title: string
  body: string
  notes: { highlight: number; text: string }[]
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
}

/** One stored text of a document with its words: numbers in the vocabulary and UTF-16 offsets in `text`. */
export interface Piece {
  field: SearchField
  text: string
  /** For notes: the highlight whose note it is. */
  highlight?: number
  words: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
}

/** A document made ready for searching. Each version of it is another entry with another `ref`. */
export interface Entry {
  id: number
  ref: string
  document: SearchDocument
  pieces: Piece[]
}

/** Splits all texts of a document into words. */
export function analyse(document: SearchDocument, ref: string, vocabulary: Vocabulary): Entry {
  const piece = (field: SearchField, text: string, highlight?: number): Piece => {
    const found = tokens(text)
    return {
      field,
      text,
      ...(highlight === undefined ? {} : { highlight }),
      words: Uint32Array.from(found, token => numberOf(vocabulary, token.word, token.folded)),
      starts: Uint32Array.from(found, token => token.start),
      ends: Uint32Array.from(found, token => token.end),
    }
  }
  const pieces = [
    piece('title', document.title),
    piece('body', document.body),
    ...document.notes.map(note => piece('notes', note.text, note.highlight)),
    ...document.themes.map(path => piece('themes', path)),
    piece('outlet', document.outlet),
    piece('byline', document.byline),
  ]
  return { id: document.id, ref, document, pieces: pieces.filter(({ words }) => words.length > 0) }
}

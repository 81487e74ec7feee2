import type { MemoTarget } from './notebook.ts'

/** What `[[…]]` in a memo may lead to. */
export type MemoLinkTarget = Exclude<MemoTarget, 'library'>

/** Text in a memo, or what stands around text. A reference without `id` leads nowhere (yet). */
export type MemoInline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'deleted'; children: MemoInline[] }
  /** `url` is http, https, mailto, or leads into the library. */
  | { type: 'link'; url: string; children: MemoInline[] }
  /** `article` is where a highlight is. */
  | { type: 'reference'; target: MemoLinkTarget; id: number | null; article: number | null; text: string }

/** A block of a memo. */
export type MemoBlock =
  | { type: 'paragraph'; children: MemoInline[] }
  | { type: 'heading'; level: number; children: MemoInline[] }
  | { type: 'list'; start: number | null; items: { checked: boolean | null; blocks: MemoBlock[] }[] }
  | { type: 'quotation'; blocks: MemoBlock[] }
  | { type: 'code'; text: string }
  | { type: 'table'; rows: MemoInline[][][] }
  | { type: 'rule' }

/** A memo in a list. */
export interface MemoEntry {
  id: number
  target: MemoTarget
  /** Null for the library itself. */
  targetId: number | null
  /** The article's title, the theme's path, the highlight's quote, or the library's name. */
  title: string
  /** For a highlight: the title of its article. */
  within: string | null
  /** Its beginning, or the words around a mention, on one line. */
  excerpt: string
  updatedAt: string
}

/** A part of the list of memos, newest first. */
export interface MemoPage {
  memos: MemoEntry[]
  /** How many there are of which this is a part. */
  total: number
}

/** Something that a memo may link to, offered while `[[` is typed. */
export interface MemoSuggestion {
  target: MemoLinkTarget
  id: number
  label: string
  /** What tells it from others of that name: outlet, or the title of the highlight's article. */
  detail: string | null
  /** The whole link as it stands in a memo. */
  text: string
}

import { makeAutoObservable, observableRef } from 'mobx'
import type { ImportSource, MemoTarget } from '../../preload/contract.ts'
import type { Span } from '../text/intervals.ts'
import type { CopySource } from './copies.ts'

/** What can be done with many highlights and asks before. */
export type BulkAction = 'tag' | 'untag' | 'move' | 'recolour' | 'export' | 'remove'

/** What may stand over the workspace; at most one at a time. */
export type Dialog =
  /** `addresses` are web pages that were dropped or pasted, to be fetched when the user says so. */
  | { kind: 'import'; addresses?: string }
  | { kind: 'paste' }
  | { kind: 'watch' }
  /** Of these articles, when some were selected: those of a collection, when they are. */
  | { kind: 'export'; articles?: readonly number[]; collection?: number }
  | { kind: 'mirrors' }
  | { kind: 'backups' }
  | { kind: 'backup-copy' }
  | { kind: 'templates' }
  | { kind: 'settings' }
  | { kind: 'keys' }
  | { kind: 'coders' }
  | { kind: 'coder-name'; coder: number; name: string }
  | { kind: 'compare-coders' }
  | { kind: 'palette' }
  | { kind: 'metadata'; article: number }
  | { kind: 'theme'; theme: number | null; parent: number | null }
  /** Asks under which theme some are to stand, or with which they are to be merged. */
  | { kind: 'theme-place'; themes: number[]; merge: boolean }
  | { kind: 'theme-split'; theme: number }
  | { kind: 'codebook-page' }
  /** Tags a highlight, or with null the selection. */
  | { kind: 'tag'; highlight: number | null }
  /** The themes used last, for a highlight or with null for the selection. */
  | { kind: 'recent'; highlight: number | null }
  /** Which of its themes to take off a highlight. */
  | { kind: 'untag'; highlight: number }
  /** Under which theme words become themes. */
  | { kind: 'in-vivo-under' }
  | { kind: 'change-keys' }
  | { kind: 'lines' }
  /** Chooses what to read beside an article, with null beside what is being read. */
  | { kind: 'compare'; article: number | null }
  /** What the focused pane shares with those beside it, from a link on; in the list, or where the two wordings are compared. */
  | { kind: 'shared'; link: string | null; focus: 'list' | 'difference' }
  /** Tags the lines of the concordance that are checked. */
  | { kind: 'tag-lines' }
  | { kind: 'tagging' }
  /** With `reading` it is shown, not written. */
  | { kind: 'memo'; target: MemoTarget; targetId: number | null; title: string; reading?: boolean }
  | { kind: 'memos' }
  /** Decides what is to stand in a note that an export left alone; `back` is what is shown after that. */
  | { kind: 'note-conflict'; path: string; back: 'export' | 'mirrors' }
  | { kind: 'history' }
  /** Changes or exports many highlights; `path` is the theme to tag with when it is known. */
  | { kind: 'bulk'; action: BulkAction; highlights: readonly number[]; theme: number | null; path?: string }
  /** Null makes a new one, which takes in the articles in `add`. */
  | { kind: 'collection'; collection: number | null; add?: number[] }
  /** Null keeps the query in the search box under a name. */
  | { kind: 'saved-search'; saved: number | null }
  /** Changes details of several articles. */
  | { kind: 'edit-many'; articles: number[] }
  | { kind: 'article-tags'; articles: number[] }
  /** Merges these articles, or with null those that look like the same one. */
  | { kind: 'merge'; articles: number[] | null }
  /** Chooses the encoding that an article, or a file that could not be read, is read in. */
  | { kind: 'encoding'; article: number }
  | { kind: 'encoding'; source: ImportSource }
  /** Chooses what the columns of a table hold. */
  | { kind: 'columns'; source: ImportSource }
  /** Edits the text of an article, beginning at a place; with `text` that instead of its own; `reimport` when it is to come from a file. */
  | { kind: 'edit-text'; article: number; at: Span | null; text?: string; reimport?: boolean }
  | { kind: 'versions'; article: number }
  | { kind: 'about' }
  | { kind: 'trash' }
  /** Where else passages stand; `offered` when their copies are to be coded like them. Several are highlights. */
  | { kind: 'copies'; sources: readonly CopySource[]; offered: boolean }
  /** Nearly equal articles, with `articles` only pairs that one of these is in. */
  | { kind: 'near-duplicates'; articles: readonly number[] | null }
  | { kind: 'reuse' }
  | { kind: 'tags' }
  /** Null keeps what the list is narrowed down to under a name. */
  | { kind: 'saved-filter'; saved: number | null }
  | { kind: 'confirm'; title: string; text: string; action: string; run: () => void }

/** What the right side may show. */
export const SIDE_TABS = ['highlights', 'themes', 'orphans'] as const
export type SideTab = (typeof SIDE_TABS)[number]

/** Dialogs that hold what somebody typed. */
const FORMS: ReadonlySet<Dialog['kind']> = new Set([
  'paste',
  'metadata',
  'theme',
  'theme-split',
  'memo',
  'collection',
  'saved-search',
  'coder-name',
  'edit-many',
  'saved-filter',
  'edit-text',
  'templates',
  'backup-copy',
])

/** Which dialog is open, and which side panels are shown. */
export class Dialogs {
  open: Dialog | null = null
  /** What the right side shows. */
  side: SideTab = 'highlights'
  /** Whether one reads without bars and panels. */
  plain = false

  constructor() {
    makeAutoObservable(this, { open: observableRef })
  }

  /** Whether one is open that is being filled in: no other is opened over it. */
  get isFilling(): boolean {
    return this.open !== null && FORMS.has(this.open.kind)
  }

  /** Opens a dialog; one that is being filled in is not thrown away for it. */
  show(dialog: Dialog) {
    if (this.isFilling) return
    this.open = dialog
  }

  close() {
    this.open = null
  }

  setPlain(plain: boolean) {
    this.plain = plain
  }

  showSide(side: SideTab) {
    this.side = side
  }
}

import { makeAutoObservable, observableRef } from 'mobx'

/** What can be done with many highlights and asks before. */
export type BulkAction = 'tag' | 'untag' | 'move' | 'recolour' | 'export' | 'remove'

/** What may stand over the workspace; at most one at a time. */
export type Dialog =
  | { kind: 'import' }
  | { kind: 'paste' }
  /** Of these articles, when some were selected. */
  | { kind: 'export'; articles?: readonly number[] }
  | { kind: 'settings' }
  | { kind: 'keys' }
  | { kind: 'palette' }
  | { kind: 'metadata'; article: number }
  | { kind: 'theme'; theme: number | null; parent: number | null }
  /** Tags a highlight, or with null the selection. */
  | { kind: 'tag'; highlight: number | null }
  | { kind: 'lines' }
  /** Tags the lines of the concordance that are checked. */
  | { kind: 'tag-lines' }
  | { kind: 'tagging' }
  /** Changes or exports many highlights; `path` is the theme to tag with when it is known. */
  | { kind: 'bulk'; action: BulkAction; highlights: readonly number[]; theme: number | null; path?: string }
  | { kind: 'memo'; target: 'library' | 'article' | 'theme'; targetId: number | null; title: string }
  /** Null makes a new one, which takes in the articles in `add`. */
  | { kind: 'collection'; collection: number | null; add?: number[] }
  /** Null keeps the query in the search box under a name. */
  | { kind: 'saved-search'; saved: number | null }
  | { kind: 'confirm'; title: string; text: string; action: string; run: () => void }

/** Dialogs that hold what somebody typed. */
const FORMS: ReadonlySet<Dialog['kind']> = new Set(['paste', 'metadata', 'theme', 'memo', 'collection', 'saved-search'])

/** Which dialog is open, and which side panels are shown. */
export class Dialogs {
  open: Dialog | null = null
  /** What the right side shows. */
  side: 'highlights' | 'themes' = 'highlights'

  constructor() {
    makeAutoObservable(this, { open: observableRef })
  }

  /** Opens a dialog; one that is being filled in is not thrown away for it. */
  show(dialog: Dialog) {
    if (this.open && FORMS.has(this.open.kind)) return
    this.open = dialog
  }

  close() {
    this.open = null
  }

  showSide(side: 'highlights' | 'themes') {
    this.side = side
  }
}

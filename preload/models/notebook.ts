/** A named group of articles, nested. */
export interface Collection {
  id: number
  uuid: string
  parentId: number | null
  name: string
  /** Articles in it. */
  articles: number
  /** Articles in it or in a collection inside it, each counted once. */
  total: number
}

export const MEMO_TARGETS = ['library', 'article', 'theme', 'highlight'] as const
export type MemoTarget = (typeof MEMO_TARGETS)[number]

/** A free text in Markdown on the library, an article, a theme or a highlight. */
export interface Memo {
  target: MemoTarget
  /** Null for the library itself. */
  targetId: number | null
  body: string
  updatedAt: string | null
}

/** One undoable step. `label` is the channel that made it, `count` how many things it touched. */
export interface HistoryStep {
  id: number
  label: string
  count: number
  at: string
  undone: boolean
}

/** What undo or redo did, or null when there was nothing left to do. */
export interface HistoryMove {
  step: HistoryStep | null
  canUndo: boolean
  canRedo: boolean
}

/** What undoing or redoing many steps at once did. */
export interface HistoryJump {
  steps: number
  canUndo: boolean
  canRedo: boolean
}

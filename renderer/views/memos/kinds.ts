import { FileText, Highlighter, Library, Tag } from 'lucide-react'
import type { MemoTarget } from '../../../preload/contract.ts'

/** What a memo may be on, or lead to, as a picture and in a word (the key of its text). */
export const KINDS = {
  library: { icon: Library, label: 'memo.on-library' },
  article: { icon: FileText, label: 'memo.on-article' },
  theme: { icon: Tag, label: 'memo.on-theme' },
  highlight: { icon: Highlighter, label: 'memo.on-highlight' },
} as const satisfies Record<MemoTarget, unknown>

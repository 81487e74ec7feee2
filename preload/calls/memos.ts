import { z } from 'zod'
import { MEMO_TARGETS, type Memo, type MemoBlock, type MemoEntry, type MemoPage, type MemoSuggestion } from '../model.ts'
import { call, id } from './row.ts'

const on = { target: z.enum(MEMO_TARGETS), targetId: id.nullable() }
const body = z.string().max(1_000_000)

/** Free texts, with links to articles, themes and highlights: `[[Title]]`, `[[theme:Path]]`, `[[#highlight]]`. */
export const memoCalls = {
  'memo.read': call(z.strictObject(on)).replies<Memo>(),
  /** Links whose target is plain get its UUID (`[[Title|…]]`), by which they are found under any later name. */
  'memo.write': call(z.strictObject({ ...on, body })).replies<Memo>(),
  /** A memo's text ready to be shown, its links under the present names of what they lead to. */
  'memo.preview': call(z.strictObject({ body })).replies<MemoBlock[]>(),
  /** Memos that link to something; for an article also those that link to its highlights. */
  'memo.mentions': call(z.strictObject(on)).replies<MemoEntry[]>(),
  /** Memos that hold all words of `filter` in their text or in the name of what they are on; last changed first. */
  'memo.list': call(
    z.strictObject({
      filter: z.string().max(500).optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
  ).replies<MemoPage>(),
  /** What `[[` and some letters may mean; `#` before them asks for highlights alone, `theme:` for themes. Highlights of `article` come first. */
  'memo.suggest': call(z.strictObject({ typed: z.string().max(500), article: id.nullable() })).replies<MemoSuggestion[]>(),
} as const

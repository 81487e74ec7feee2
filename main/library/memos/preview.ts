import type { MemoBlock } from '../../../preload/model.ts'
import type { Database } from '../db/statement.ts'
import { bindLinks, linkedBy } from '../records/memo-links.ts'
import { memoBlocks } from './blocks.ts'

/** A memo in Markdown as blocks to be shown; its `[[…]]` are under the present names of what they lead to. */
export const previewMemo = (db: Database, body: string): MemoBlock[] => memoBlocks(bindLinks(db, body), links => linkedBy(db, links))

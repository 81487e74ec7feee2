import { z } from 'zod'
import { MEMO_TARGETS, type Memo } from '../model.ts'
import { call, id } from './row.ts'

/** Free texts. */
export const memoCalls = {
  'memo.read': call(z.object({ target: z.enum(MEMO_TARGETS), targetId: id.nullable() })).replies<Memo>(),
  'memo.write': call(z.object({ target: z.enum(MEMO_TARGETS), targetId: id.nullable(), body: z.string().max(1_000_000) })).replies<Memo>(),
} as const

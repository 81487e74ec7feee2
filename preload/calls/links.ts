import { z } from 'zod'
import type { LinkTarget } from '../model.ts'
import { call } from './row.ts'

/** Links that lead back into the library. */
export const linkCalls = {
  /** Where `collate://article/<uuid>#h-<id>` leads; `invalid` for another text, `missing` when the article is not in this library. */
  'link.find': call(z.strictObject({ link: z.string().max(2000) })).replies<LinkTarget>(),
} as const

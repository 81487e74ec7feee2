import { z } from 'zod'
import type { PassageMatches, Theme, ThemeExample } from '../model.ts'
import { call, colour, id, ids, name } from './row.ts'

const query = z.string().max(1000)

/** What is done with themes of the codebook, several at once; each is one undo. */
export const codebookCalls = {
  /** Moves themes under another (null: to the top) in the order given, before one of its children or last. Refused below themselves. */
  'theme.move-many': call(z.strictObject({ themes: ids, parent: id.nullable(), before: id.nullable() })).replies<{ moved: number }>(),
  /** Gives themes a colour; null: that of the theme above each. */
  'theme.recolour': call(z.strictObject({ themes: ids, colour: colour.nullable() })).replies<{ recoloured: number }>(),
  /** Removes themes with all below them; their highlights stay, untagged of these. */
  'theme.remove-many': call(z.strictObject({ themes: ids })).replies<{ removed: number }>(),
  /**
   * Makes one theme of several: its highlights are theirs once each, what was below them is below it (where the names are the same, merged
   * too), definitions and memos are joined, and a shortcut is taken over where it has none.
   */
  'theme.merge': call(z.strictObject({ themes: ids, into: id })).replies<Theme>(),
  /** A theme's own passages whose quote, note, article title or outlet have all the words of a query; the first `limit` of them. */
  'theme.find-passages': call(z.strictObject({ theme: id, query, limit: z.int().min(0).max(1000).default(500) })).replies<PassageMatches>(),
  /** Makes a new theme of these passages, without those in `except`, below the theme or beside it; they leave it. */
  'theme.split': call(z.strictObject({ theme: id, query, except: z.array(id).max(100_000).optional(), name, below: z.boolean() })).replies<{
    theme: Theme
    moved: number
  }>(),
  /** Makes a highlight an example of a theme that it has, or no longer one. */
  'theme.example': call(z.strictObject({ theme: id, highlight: id, example: z.boolean() })).replies<{ example: boolean }>(),
  /** Examples in the order in which they were made ones, of a theme or of all. */
  'theme.examples': call(z.strictObject({ theme: id.optional() })).replies<ThemeExample[]>(),
} as const

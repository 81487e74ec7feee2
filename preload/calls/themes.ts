import { z } from 'zod'
import type { Passage, Theme, ThemeCounts } from '../model.ts'
import { call, colour, id, ids, name, themePath } from './row.ts'

/** The codebook. */
export const themeCalls = {
  'theme.list': call(z.object({})).replies<Theme[]>(),
  /** How many highlights some themes and all above them have. */
  'theme.counts': call(z.object({ themes: ids })).replies<ThemeCounts[]>(),
  'theme.create': call(
    z.object({
      path: themePath,
      colour: colour.optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
    }),
  ).replies<Theme>(),
  /** With another `parent` (null: the top) it moves there too, behind its new siblings, as one step. */
  'theme.update': call(
    z.object({
      theme: id,
      name: name.optional(),
      parent: id.nullable().optional(),
      colour: colour.optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
    }),
  ).replies<Theme>(),
  /** Moves under another theme (null: to the top), at a place among its siblings. Refused below itself. */
  'theme.move': call(z.object({ theme: id, parent: id.nullable(), position: z.int().min(0).optional() })).replies<Theme>(),
  /** Removes a theme with all below it; their highlights stay, untagged of these. */
  'theme.remove': call(z.object({ theme: id })).replies<{ removed: number }>(),
  /** Passages tagged with a theme, across all articles; with `descendants` also those below it. */
  'theme.passages': call(z.object({ theme: id, descendants: z.boolean().optional() })).replies<Passage[]>(),
} as const

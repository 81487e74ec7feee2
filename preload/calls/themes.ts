import { z } from 'zod'
import type { Passage, Theme } from '../model.ts'
import { call, colour, id, name, themePath } from './row.ts'

/** The codebook. */
export const themeCalls = {
  'theme.list': call(z.object({})).replies<Theme[]>(),
  /** Ids of the themes that passages were tagged with last, the latest first. */
  'theme.recent': call(z.object({ limit: z.int().min(1).max(100) })).replies<number[]>(),
  'theme.create': call(
    z.object({
      path: themePath,
      /** Null: that of the theme above it. */
      colour: colour.nullable().optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
      group: z.boolean().optional(),
    }),
  ).replies<Theme>(),
  /** With another `parent` (null: the top) it moves there too, behind its new siblings, as one step. */
  'theme.update': call(
    z.object({
      theme: id,
      name: name.optional(),
      parent: id.nullable().optional(),
      colour: colour.nullable().optional(),
      definition: z.string().max(20_000).optional(),
      shortcut: z.string().max(4).nullable().optional(),
      /** Refused for a theme that has passages of its own. */
      group: z.boolean().optional(),
    }),
  ).replies<Theme>(),
  /** Moves under another theme (null: to the top), at a place among its siblings. Refused below itself. */
  'theme.move': call(z.object({ theme: id, parent: id.nullable(), position: z.int().min(0).optional() })).replies<Theme>(),
  /** Removes a theme with all below it; their highlights stay, untagged of these. */
  'theme.remove': call(z.object({ theme: id })).replies<{ removed: number }>(),
  /** Passages tagged with a theme, across all articles; with `descendants` also those below it. */
  'theme.passages': call(z.object({ theme: id, descendants: z.boolean().optional() })).replies<Passage[]>(),
} as const

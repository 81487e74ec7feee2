import { z } from 'zod'
import { PASSAGE_SORTS, type PassageList, type Theme, type ThemeCounts } from '../model.ts'
import { call, colour, id, ids, name, themePath } from './row.ts'

/** The codebook. */
export const themeCalls = {
  'theme.list': call(z.strictObject({})).replies<Theme[]>(),
  /** Ids of the themes that passages were tagged with last, the latest first. */
  'theme.recent': call(z.strictObject({ limit: z.int().min(1).max(100) })).replies<number[]>(),
  /** How many highlights some themes and all above them have. */
  'theme.counts': call(z.strictObject({ themes: ids })).replies<ThemeCounts[]>(),
  'theme.create': call(
    z.strictObject({
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
    z.strictObject({
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
  'theme.move': call(z.strictObject({ theme: id, parent: id.nullable(), position: z.int().min(0).optional() })).replies<Theme>(),
  /** Removes a theme with all below it; their highlights stay, untagged of these. */
  'theme.remove': call(z.strictObject({ theme: id })).replies<{ removed: number }>(),
  /**
   * Which passages are tagged with a theme, across all articles; with `descendants` also those below it. `text` keeps those that hold every
   * word of it in their quote, their note or their article's title; `first` says how many are sent whole.
   */
  'theme.passages': call(
    z.strictObject({
      theme: id,
      descendants: z.boolean().optional(),
      text: z.string().max(500).optional(),
      outlet: z.string().max(500).optional(),
      year: z.string().max(4).optional(),
      /** Those that this coder made or gave a theme to. */
      coder: id.optional(),
      sort: z.enum(PASSAGE_SORTS).optional(),
      first: z.int().min(0).max(1000).optional(),
    }),
  ).replies<PassageList>(),
} as const

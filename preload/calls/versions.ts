import { z } from 'zod'
import type { Highlight, Orphan, VersionComparison, VersionPreview, VersionSaved, VersionUpdate } from '../model.ts'
import { source } from './jobs.ts'
import { call, id, offset, path } from './row.ts'

const version = z.int().positive()
/** A text as it was typed or pasted; brought into normal form before anything else. */
const text = z.string().max(20_000_000)

/** Versions of articles, and highlights that lost their place in one. */
export const versionCalls = {
  /** What would become of the highlights with this text; `version` is the one that it was made from. */
  'version.preview': call(z.strictObject({ article: id, version, text })).replies<VersionPreview>(),
  /** The same with the text of a file, as it is imported. */
  'version.preview-source': call(z.strictObject({ article: id, version, source })).replies<VersionPreview>(),
  /**
   * Saves a text as the newest version and carries the highlights over, as one undoable step; `conflict` when `version` is not the newest
   * any more. `places` were chosen by hand (offsets of the new text in normal form), `orphans` are to have none whatever was found.
   * The same text saves nothing. A text that was read from a `source` is saved with its headings and marks, and the file is kept; `conflict`
   * when that says something else by now.
   */
  'version.save': call(
    z.strictObject({
      article: id,
      version,
      text,
      source: source.optional(),
      places: z
        .array(z.strictObject({ highlight: id, start: offset, end: offset }))
        .max(100_000)
        .optional(),
      orphans: z.array(id).max(100_000).optional(),
    }),
  ).replies<VersionSaved>(),
  /** The same from a file (full path), whose format is told by its ending; with `dryRun` nothing is saved. */
  'version.update': call(z.strictObject({ article: id, path, dryRun: z.boolean().optional() })).replies<VersionUpdate>(),
  /** A new version with lines that were left out at the import, by their places in `article.found`; one undoable step, as `version.save`. */
  'version.put-back': call(
    z.strictObject({ article: id, version, lines: z.array(z.int().min(0)).min(1).max(100_000) }),
  ).replies<VersionSaved>(),
  /** A new version from the file that the article was read from, in another encoding; details that nobody corrected come along. One undoable step. */
  'version.reread': call(z.strictObject({ article: id, version, encoding: z.string().min(2).max(35) })).replies<VersionSaved>(),
  'version.compare': call(z.strictObject({ article: id, from: version, to: version })).replies<VersionComparison>(),

  /** Highlights without a place, of one article or of all, in order of articles and of where they last stood. */
  'orphan.list': call(z.strictObject({ article: id.optional() })).replies<Orphan[]>(),
  /** Gives a highlight a place in the newest version: a proposal that is accepted, or what was selected. */
  'orphan.attach': call(z.strictObject({ highlight: id, start: offset, end: offset })).replies<Highlight>(),
  /** Whether an orphan is kept as a quotation, which is not asked about any more. */
  'orphan.keep': call(z.strictObject({ highlight: id, quotation: z.boolean() })).replies<Highlight>(),
} as const

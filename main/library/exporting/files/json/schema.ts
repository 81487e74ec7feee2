import { z } from 'zod'
import {
  ARTICLE_STATES,
  BLOCK_TYPES,
  COLOURS,
  DROP_REASONS,
  type MetadataField,
  ORIGINS,
  PRECISIONS,
  SEARCH_SORTS,
  TEMPLATE_SUBJECTS,
} from '../../../../../preload/model.ts'

// The format `collate/1`: all that is in a library, as one object of JSON in UTF-8. It has the keys of `Head`, then `articles`, a list of `Article`,
// then `sha256`. Keys stand in the order that they have here. Everything is named by its UUID. Offsets are UTF-16 code units of a version's text,
// half-open; texts are in NFC with lines ended by LF. Times are ISO 8601 in UTC.
//
// Collate writes one thing in a line, so that two files can be compared line by line; the same library gives the same bytes. `sha256` is that of all
// bytes before its own line: a file that was changed or is not whole is not imported. Whoever makes or changes such a file by other means leaves it out;
// line breaks are then free, too.
//
// Not in it: what was removed, but for articles in the trash; older steps for undo; how the application is set; folders that are watched; who is coding
// now; the files that articles were read from, of which there are only the names. The library's own UUID stays its own.

/** The version of the format. A number is added where an older Collate could not read it rightly any more. */
export const FORMAT = 'collate/1'

const uuid = z.string().regex(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u)
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u)
const sha256 = z.string().regex(/^[\da-f]{64}$/u)
const offset = z.int().min(0)
// SQLite takes a text to end at the first NUL.
const words = z.string().regex(/^[^\0]+$/u)
const optional = z.string().nullable()

/** Free text in Markdown, on the library, an article, a theme or a highlight. Links in it end in `|` and the UUID of what they lead to. */
const memo = z.strictObject({
  uuid,
  body: words,
  /** Whether it came with the starter library. */
  starter: z.boolean(),
  updatedAt: time,
})

/** Who highlights and tags. */
const coder = z.strictObject({
  uuid,
  /** Empty for the first one who has not given it yet. */
  name: z.string().regex(/^[^\0]*$/u),
  createdAt: time,
})

const theme = z.strictObject({
  uuid,
  /** The theme above it, which stands before it in the list; siblings stand in their order. */
  parent: uuid.nullable(),
  name: words.refine(name => !name.includes('/')),
  /** Its own colour; where it takes that of the theme above, the one that it has where nothing is above. */
  colour: z.enum(COLOURS),
  /** Whether it takes the colour of the theme above it. */
  inherits: z.boolean(),
  /** Whether it merely holds others together and tags nothing. */
  group: z.boolean(),
  definition: z.string(),
  /** The key that tags with it. */
  shortcut: words.nullable(),
  memo: memo.nullable(),
  /** Highlights that show what it means. */
  examples: z.array(uuid),
  starter: z.boolean(),
  createdAt: time,
})

const collection = z.strictObject({
  uuid,
  /** The collection that it is in, which stands before it in the list. */
  parent: uuid.nullable(),
  name: words,
  createdAt: time,
})

/** A word that articles are filed under. */
const tag = z.strictObject({ uuid, name: words, createdAt: time })

const savedSearch = z.strictObject({ uuid, name: words, query: words, sort: z.enum(SEARCH_SORTS), createdAt: time })

const savedFilter = z.strictObject({
  uuid,
  name: words,
  filter: z.strictObject({
    states: z.array(z.enum(ARTICLE_STATES)),
    starred: z.boolean(),
    /** Names. */
    tags: z.array(z.string()),
    outlets: z.array(z.string()),
    /** BCP 47. */
    languages: z.array(z.string()),
    /** Such as `2023`. */
    years: z.array(z.string()),
    highlights: z.enum(['any', 'some', 'none']),
  }),
  createdAt: time,
})

/** A template in Liquid, by which Markdown is written. */
const template = z.strictObject({
  uuid,
  name: words,
  /** What it makes one file of each. */
  per: z.enum(TEMPLATE_SUBJECTS),
  body: z.string().regex(/^[^\0]*$/u),
  createdAt: time,
})

/** Highlights of the same words in several places that are coded as one. */
const copySet = z.strictObject({ uuid, highlights: z.array(uuid).min(2), createdAt: time })

/** Two nearly equal articles that are both kept. */
const keptPair = z.strictObject({ uuid, first: uuid, second: uuid, createdAt: time })

/** What stands before the articles. */
export const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  library: z.strictObject({ name: words, memo: memo.nullable() }),
  /** In the order in which they came. */
  coders: z.array(coder),
  /** Parents before their children. */
  themes: z.array(theme),
  /** Parents before their children. */
  collections: z.array(collection),
  /** Those that articles have. */
  tags: z.array(tag),
  searches: z.array(savedSearch),
  filters: z.array(savedFilter),
  /** Those of one's own, in the order in which they were made. */
  templates: z.array(template),
  copies: z.array(copySet),
  pairs: z.array(keptPair),
})
export type WholeHead = z.infer<typeof headSchema>

/** A span of a text that is set as one piece; `level` of headings and list items. */
const block = z.strictObject({ type: z.enum(BLOCK_TYPES), level: z.int().min(1).exactOptional(), start: offset, end: offset })

/** `href` of links only: http, https or mailto. */
const mark = z.strictObject({
  type: z.enum(['bold', 'italic', 'link']),
  start: offset,
  end: offset,
  href: z
    .string()
    .regex(/^(?:https?|mailto):/iu)
    .exactOptional(),
})

/** A page of the source that begins in the text. */
const page = z.strictObject({ start: offset, label: words })

/** A line that was left out when the text was imported, and where it would stand. */
const dropped = z.strictObject({
  at: offset,
  text: z.string(),
  type: z.enum(BLOCK_TYPES),
  why: z.enum(DROP_REASONS),
  /** It was noticed, and stands in the text all the same. */
  kept: z.literal(true).exactOptional(),
})

/** A text of an article; it never changes. */
const version = z.strictObject({
  number: z.int().min(1),
  /** The version that it was made from; null where that is not known, or nothing was before. */
  base: z.int().min(1).nullable(),
  addedAt: time,
  /** Of the text in UTF-8. */
  sha256,
  /** The file in the library's folder that it was read from, by the SHA-256 of its bytes. */
  original: z
    .string()
    .regex(/^originals\/[\da-f]{64}\.[\p{L}\p{N}]{0,10}$/u)
    .nullable(),
  text: words,
  blocks: z.array(block),
  marks: z.array(mark),
  pages: z.array(page),
  dropped: z.array(dropped).nullable(),
})
export type WholeVersion = z.infer<typeof version>

const highlight = z.strictObject({
  uuid,
  /** Number of the version that it stands in, or of an orphan, last stood in. */
  version: z.int().min(1),
  start: offset,
  end: offset,
  exact: words,
  prefix: z.string(),
  suffix: z.string(),
  note: optional,
  colour: z.enum(COLOURS).nullable(),
  state: z.enum(['attached', 'moved', 'orphan']),
  /** Confidence of its place, 0–1. */
  score: z.number().min(0).max(1),
  /** An orphan that is kept as a quotation. */
  quotation: z.boolean(),
  /** Who made it. */
  coder: uuid,
  /** In the order in which they were given, each with who gave it. */
  themes: z.array(z.strictObject({ theme: uuid, coder: uuid })),
  memo: memo.nullable(),
  starter: z.boolean(),
  createdAt: time,
  updatedAt: time,
})
export type WholeHighlight = z.infer<typeof highlight>

const origin = z.enum(ORIGINS).exactOptional()
const originsShape = {
  title: origin,
  byline: origin,
  outlet: origin,
  url: origin,
  published: origin,
  language: origin,
} satisfies Record<MetadataField, typeof origin>

export const articleSchema = z
  .strictObject({
    uuid,
    title: words,
    byline: optional,
    outlet: optional,
    url: optional,
    /** Cut to its precision: `2023`, `2023-08`, `2023-08-21` or `2021-11-29T14:00+07:00`. */
    published: z
      .string()
      .regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?:[+-]\d\d:\d\d|Z)?)?)?)?$/u)
      .nullable(),
    precision: z.enum(PRECISIONS).nullable(),
    /** BCP 47. */
    language: z.string().min(2).max(35),
    /** Where it was imported from. */
    path: optional,
    /** Where each value was found; null where that was not kept. */
    origins: z.strictObject(originsShape).nullable(),
    state: z.enum(ARTICLE_STATES),
    starred: z.boolean(),
    starter: z.boolean(),
    addedAt: time,
    /** When it was put into the trash, where it still is. */
    removedAt: time.nullable(),
    /** Where reading stopped: an offset in the newest text. */
    place: offset.nullable(),
    tags: z.array(uuid),
    collections: z.array(uuid),
    memo: memo.nullable(),
    /** Number of the version that is the newest. */
    version: z.int().min(1),
    /** By number. Those that do not lead to the newest one were taken back. */
    versions: z.array(version).min(1),
    /** In the order in which they were made. */
    highlights: z.array(highlight),
  })
  .refine(({ published, precision }) => (published === null) === (precision === null))
export type WholeArticle = z.infer<typeof articleSchema>

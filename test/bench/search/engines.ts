import { collate } from './collate-engine.ts'
import type { EngineMaker } from './engine.ts'
import { fts5 } from './fts5-engine.ts'
import { stockLunr } from './lunr-engine.ts'
import { minisearch } from './minisearch-engine.ts'

/** What is compared, ours first. */
export const NAMES = ['Collate', 'FTS5', 'MiniSearch', 'Lunr'] as const

/** One of what is compared. */
export type Name = (typeof NAMES)[number]

/** Name → engine. */
export const ENGINES: Record<Name, EngineMaker> = { Collate: collate, FTS5: fts5, MiniSearch: minisearch, Lunr: stockLunr }

import type { Article } from './article.ts'

/** How far the reading of an article has come, in this order; opening an unread one makes it `reading`. */
export const ARTICLE_STATES = ['unread', 'reading', 'read', 'coded'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** A word that whole articles are filed under. */
export interface ArticleTag {
  id: number
  uuid: string
  name: string
  /** Articles that have it, those in the trash not counted. */
  articles: number
}

/** What the list of articles is narrowed down to. Within a kind any of the values will do, but every tag has to be there; an empty list asks nothing. */
export interface ArticleFilter {
  states: ArticleState[]
  starred: boolean
  tags: string[]
  outlets: string[]
  /** BCP 47. */
  languages: string[]
  /** Such as `2023`. */
  years: string[]
  /** Whether an article has highlights, has none, or either. */
  highlights: 'any' | 'some' | 'none'
}

/** A filter kept under a name. */
export interface SavedFilter {
  id: number
  uuid: string
  name: string
  filter: ArticleFilter
  createdAt: string
}

/** An article in the trash. */
export interface TrashedArticle {
  id: number
  title: string
  outlet: string | null
  published: string | null
  precision: Article['precision']
  /** Highlights that come back with it. */
  highlights: number
  /** ISO 8601, in UTC. */
  removedAt: string
}

/** Why articles are taken for the same one: the same text, the same address, or the same title but for marks and case. */
export const DUPLICATE_REASONS = ['text', 'url', 'title'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** Articles that are probably one, oldest first. */
export interface DuplicateGroup {
  reasons: DuplicateReason[]
  articles: Article[]
}

/** What became of the highlights of articles that were merged into another. */
export interface MergeReport {
  article: Article
  /** Articles that went into the trash. */
  merged: number
  /** Texts that became versions of the one that was kept. */
  versions: number
  /** Highlights that stand in its text now. */
  moved: number
  /** Of these, how many are to be looked at: their words are others there, or they were found by searching. */
  reworded: number
  /** Highlights whose words are not in the article that was kept; they are listed with their quotes. */
  orphaned: number
  /** Highlights that became one with one that the same coder had made of just the same words. */
  joined: number
}

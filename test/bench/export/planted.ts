/** What is planted: so many highlights, ten in each article, each with one theme or two. */
export interface Planted {
  articles: number
  highlights: number
  themes: number
}

export const PER_ARTICLE = 10

/** Words of an article. */
export const WORDS = 600

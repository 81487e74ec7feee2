/** What is planted: so many articles with five highlights each, a codebook of a tenth as many themes, and one very long article. */
export interface Planted {
  articles: number
  highlights: number
  themes: number
}

/** Title of the very long article. */
export const LONG = 'Bài rất dài'

/** Path of the theme that every fifth highlight has. */
export const THEME = 'Nhóm 1/Chủ đề 1'

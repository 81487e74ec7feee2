/** A person who highlights and tags, as a highlight names them. The name is empty until the first one gives it. */
export interface CoderName {
  id: number
  name: string
}

/** A person who codes in this library, and how much they did. */
export interface Coder extends CoderName {
  uuid: string
  /** Highlights they made. */
  highlights: number
  /** Themes they gave to highlights, their own or another's. */
  tags: number
  /** Whether what is highlighted and tagged now is theirs. */
  current: boolean
}

/** What two coders are compared by: each UTF-16 unit of the text, each sentence, or each block. */
export const AGREEMENT_UNITS = ['character', 'sentence', 'paragraph'] as const
export type AgreementUnit = (typeof AGREEMENT_UNITS)[number]

/** How often two coders agree about one thing, in units; what is not defined is null. */
export interface Agreement {
  /** Units that both coded with it. */
  both: number
  /** Units that only the first coded with it. */
  first: number
  /** Units that only the second coded with it. */
  second: number
  /** Units that neither coded with it. */
  neither: number
  /** Share of units on which both decided the same, 0–1. */
  percent: number | null
  /** Cohen's kappa, −1 to 1. */
  kappa: number | null
  /** Krippendorff's alpha for nominal data, at most 1. */
  alpha: number | null
}

/** Agreement about one theme. */
export interface ThemeAgreement extends Agreement {
  theme: number
  path: string
}

/** Two coders compared over some articles. */
export interface AgreementReport {
  unit: AgreementUnit
  /** Articles that were compared. */
  articles: number
  /** Articles of the scope that only one of the two has coded, and which were therefore left out. */
  leftOut: number
  /** Units of the articles compared. */
  units: number
  /** By path; themes that neither used there are left out. */
  themes: ThemeAgreement[]
  /** What was coded at all, with whatever theme or none. */
  passages: Agreement
  /** All decisions about all these themes taken together: each unit counts once for each theme. */
  overall: Agreement
}

/** A stretch of an article coded with a theme by both of two coders or by one of them. UTF-16 offsets, half-open. */
export interface AgreementPassage {
  start: number
  end: number
  exact: string
  theme: number
  path: string
  by: 'both' | 'first' | 'second'
}

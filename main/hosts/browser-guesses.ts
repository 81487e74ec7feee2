/** Wrong tokens that are borne within a minute: more than a person mistypes. */
const BORNE = 10
const MINUTE = 60_000

/** Counts wrong tokens. */
export interface Guesses {
  /** Seconds until a token is looked at again; 0 when it is now. */
  wait(): number
  wrong(): void
}

/**
 * Stops whoever tries one token after the other. Meanwhile the right one is not looked at either, or waiting would cost a guesser nothing;
 * pages that are open go on, since their cookie is another key.
 */
export function countGuesses(now: () => number = Date.now): Guesses {
  let wrong: number[] = []
  return {
    wait() {
      wrong = wrong.filter(at => now() - at < MINUTE)
      const [oldest] = wrong.slice(-BORNE)
      return wrong.length < BORNE || oldest === undefined ? 0 : Math.ceil((oldest + MINUTE - now()) / 1000)
    },
    wrong() {
      wrong.push(now())
    },
  }
}

/** Longest context that is compared, in UTF-16 units. */
const LONGEST = 80

/** How many of two short texts' characters have to be changed to make one the other (Levenshtein's distance). */
export function distance(one: string, other: string): number {
  const row = Uint16Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let a = 1; a <= one.length; a++) {
    let corner = row[0] ?? 0
    row[0] = a
    for (let b = 1; b <= other.length; b++) {
      const above = row[b] ?? 0
      const same = one.charCodeAt(a - 1) === other.charCodeAt(b - 1) ? corner : corner + 1
      row[b] = Math.min(same, above + 1, (row[b - 1] ?? 0) + 1)
      corner = above
    }
  }
  return row[other.length] ?? 0
}

/** How alike two texts of about one length are: 0 for what any two texts share by chance, 1 for the same. */
function likeness(one: string, other: string): number {
  const most = Math.max(one.length, other.length)
  return most === 0 ? 1 : Math.max(0, 1 - (2 * distance(one, other)) / most)
}

/** From this likeness on, a side that reaches the ends of both lines agrees as far as it can. */
const TO_THE_END = 0.8

/**
 * How much of what stands on one side of a quote also stands there at a place found for it, as UTF-16 units up to `need`. Both run away from the
 * quote. Lines that end on both sides after the same words agree to half of what is needed, since there is no more to compare.
 */
export function sideAgreement(quoted: string, found: string, need: number): number {
  const length = Math.min(need, LONGEST)
  const [ours, theirs] = [quoted.slice(0, length), found.slice(0, length)]
  const agreed = likeness(ours, theirs) * Math.min(ours.length, theirs.length)
  const [line, mate] = [lineOf(ours), lineOf(theirs)]
  if (line === null || mate === null || likeness(line, mate) < TO_THE_END) return agreed
  return Math.max(agreed, line.length, need / 2)
}

/** What comes before the end of the line, trimmed; null when it does not end there. */
function lineOf(side: string): string | null {
  const end = side.indexOf('\n')
  return end === -1 ? null : side.slice(0, end).trim()
}

/** A text read from its end. */
export const backwards = (text: string): string => [...text].reverse().join('')

import type { PdfLine } from './lines.ts'

const SIGN = /^\d{1,3}$/u
/** What a power stands behind: a unit of length, or ten. */
const POWERED = /(?:(?<!\p{L})[cdkm]?m|(?<!\d)10)$/iu
/** In sizes of the word that it stands behind: how small a sign is, how far it may be raised, and how near it stands. */
const SMALL = 0.8
const RAISED = [0.1, 0.8] as const
const NEAR = 0.4
/** Further below a sign than this, in points, nothing is looked for. */
const LOWEST = 40

/**
 * Fragments of a page, from its top down, with the raised signs of notes on the line of the words that they stand behind, in brackets: else they would
 * be part of the words. Powers of units and numbers are only brought down.
 */
export const withSigns = (fragments: readonly PdfLine[]): PdfLine[] =>
  fragments.map((fragment, index) => {
    const text = fragment.text.trim()
    const base = SIGN.test(text) ? baseOf(fragments, index) : null
    if (!base) return fragment
    return { ...fragment, text: POWERED.test(base.text.trimEnd()) ? text : `[${text}]`, y: base.y }
  })

/** The words behind which a fragment is raised; null when it stands by itself. */
function baseOf(fragments: readonly PdfLine[], index: number): PdfLine | null {
  const sign = fragments[index]
  if (!sign) return null
  for (let at = index + 1; at < fragments.length; at++) {
    const base = fragments[at]
    if (!base || base.y - sign.y > LOWEST) return null
    const raised = (base.y - sign.y) / base.size
    const near = Math.abs(sign.x - base.right) / base.size
    if (sign.size < SMALL * base.size && raised > RAISED[0] && raised < RAISED[1] && near < NEAR) return base
  }
  return null
}

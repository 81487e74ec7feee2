import { escapeInline } from './escape.ts'

/** A stretch of a citation; set in italics, or an address that is to be left as it is. */
export interface Piece {
  text: string
  as?: 'italic' | 'address'
}

/** One thing that a citation says, with the sign that follows it unless it ends in one itself. */
export interface Part {
  pieces: Piece[]
  after: '.' | ',' | ''
}

/** A part of what there is to say; null for nothing. */
export const part = (after: Part['after'], ...pieces: (Piece | string | null)[]): Part | null => {
  const said = pieces.flatMap(piece => (piece === null || piece === '' ? [] : typeof piece === 'string' ? [{ text: piece }] : [piece]))
  return said.length === 0 ? null : { pieces: said, after }
}

export const italic = (text: string | null): Piece | null => (text === null ? null : { text, as: 'italic' })

/** A value on one line without the stop at its end, which the citation sets itself; null when nothing is left of it. */
export function tidy(value: string | null): string | null {
  const line = (value ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.{3,}$/u, '…')
  return line.replace(/[\s.,;:]+$/u, '') || null
}

/** Words in quotation marks, their own marks turned to single ones; a stop stands inside (as in English) or after them. */
export function quoted(words: string, after: Part['after'], inside: boolean): Part | null {
  const own = words.replace(/[“„"«]([^“”„"«»]*)[”"»]/gu, '‘$1’').replace(/[“”„"]/gu, '’')
  const sign = /[?!…]$/u.test(own) ? '' : after
  return inside ? part('', `“${own}${sign}”`) : part(after, `“${own}”`)
}

/** The parts one after the other, as plain text and as Markdown. */
export function joined(parts: (Part | null)[]): { text: string; markdown: string } {
  const said = parts.filter(part => part !== null)
  const all = said.flatMap(({ pieces, after }, nth): Piece[] => {
    const last = pieces.at(-1)?.text ?? ''
    // “p.” and an abbreviated name end in the stop that would follow them.
    const sign = after === '.' && /[.?!…]$/u.test(last) ? '' : after
    return [...pieces, { text: nth < said.length - 1 ? `${sign} ` : sign }]
  })
  return { text: all.map(({ text }) => text).join(''), markdown: all.map(markdownOf).join('') }
}

function markdownOf({ text, as }: Piece): string {
  if (as === 'address') return `<${text.replace(/[<>\s]/gu, encodeURIComponent)}>`
  return as === 'italic' ? `*${escapeInline(text)}*` : escapeInline(text)
}

/** Markup that is safe to be written; made by `html` alone. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | readonly Markup[] | string | number | null | false

/** Markup with parts filled in: strings are escaped, wherever they stand; attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.reduce((done, piece, index) => done + said(parts[index - 1] ?? null) + piece))

function said(part: Part): string {
  if (part === null || part === false) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return escaped(String(part))
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => possible(text).replace(/[&<>"']/gu, sign => REFERENCES[sign] ?? '')

/** A text without what no document can hold: control characters but tab and line ends, and halves of characters. */
export const possible = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu, '')

/** What stands in markup that `html` escaped. */
export const unescaped = (markup: string): string =>
  markup.replace(/&(?:amp|lt|gt|quot|#39);/gu, reference => SIGNS[reference] ?? reference)

const SIGNS = Object.fromEntries(Object.entries(REFERENCES).map(([sign, reference]) => [reference, sign]))

const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'collate:'])

/** A link to an address, or what it would show alone where that leads nowhere a report may lead. */
export const linked = (address: string, shown: Part): Markup =>
  URL.canParse(address) && FOLLOWED.has(new URL(address).protocol)
    ? html`<a href="${address}" rel="noreferrer">${shown}</a>`
    : html`${shown}`

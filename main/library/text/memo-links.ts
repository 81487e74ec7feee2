/** What a link in a memo may lead to. */
export type LinkTarget = 'article' | 'theme' | 'highlight'

/** A link as it stands in a memo; offsets are UTF-16 units, half-open. */
export interface MemoLinkText {
  start: number
  end: number
  target: LinkTarget
  /** What was written of the target: a title, a path, or the beginning of a quote. */
  label: string
  /** The target's UUID, which renaming does not change; null in a link typed by hand. */
  uuid: string | null
}

const LINK = /\[\[([^[\]\r\n]{1,800})\]\]/gu
const BOUND = /^(.*)\|([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/u
const THEME = /^(?:theme|chủ đề)\s*:\s*/iu

/**
 * The links of a memo in order: `[[Title]]`, `[[theme:Path]]`, `[[#highlight]]`. Once its target is known, a link ends in `|` and the
 * target's UUID, so that it leads there under any later name.
 */
export function linksIn(body: string): MemoLinkText[] {
  return [...body.matchAll(LINK)].flatMap(match => {
    const [whole, inner = ''] = match
    const [, written = inner, uuid = null] = BOUND.exec(inner) ?? []
    const { target, label } = targetOf(written.trim())
    return label === '' && uuid === null ? [] : [{ start: match.index, end: match.index + whole.length, target, label, uuid }]
  })
}

function targetOf(written: string): Pick<MemoLinkText, 'target' | 'label'> {
  if (written.startsWith('#')) return { target: 'highlight', label: written.slice(1).trim() }
  const theme = THEME.exec(written)
  return theme ? { target: 'theme', label: written.slice(theme[0].length) } : { target: 'article', label: written }
}

const LONGEST_LABEL = 80

/** A link as it is stored; what would end it too early is left out of its label. */
export function linkTo(target: LinkTarget, label: string, uuid: string): string {
  const tidy = label.replace(/[[\]|\s]+/gu, ' ').trim()
  // Characters are not torn apart: a pair of surrogates counts as one.
  const characters = [...tidy]
  const short = target === 'theme' || characters.length <= LONGEST_LABEL ? tidy : `${characters.slice(0, LONGEST_LABEL).join('')}…`
  const prefix = { article: '', theme: 'theme:', highlight: '#' }[target]
  return `[[${prefix}${short}|${uuid}]]`
}

/** A memo with each of its links replaced by what `replacement` makes of it. */
export function withLinks(body: string, replacement: (link: MemoLinkText, written: string) => string): string {
  let done = ''
  let at = 0
  for (const link of linksIn(body)) {
    done += body.slice(at, link.start) + replacement(link, body.slice(link.start, link.end))
    at = link.end
  }
  return done + body.slice(at)
}

/** A memo as people read it where nothing can be clicked: of each link only its label, and so on where that leaves what looks like a link. */
export function readable(body: string): string {
  const words = withLinks(body, ({ label }) => label)
  return words === body ? body : readable(words)
}

/** What Markdown writes around words: marks at the beginning of a line, rules of tables, emphasis and code. */
const MARKUP =
  /^[^\S\n]*(?:(?:#{1,6}|>|[-*+](?:[^\S\n]\[[ xX]\])?)(?=\s)|\|?(?:[^\S\n]*:?-+:?[^\S\n]*\|?)+$)|\*\*|__|~~|`|(?<=\s)\|(?=\s)|^\||\|$/gmu

/** A stretch of a memo on one line, from shortly before a UTF-16 offset that lies outside or at the start of a link. */
export function excerptAt(body: string, at: number, length = 220): string {
  const line = (text: string) => text.replace(MARKUP, '').replace(/\s+/gu, ' ')
  const all = line(readable(body.slice(0, at)))
  const before = all.length > 60 ? `…${all.slice(all.indexOf(' ', all.length - 60) + 1)}` : all
  const after = line(readable(body.slice(at, at + length * 8)))
  const cut = after.length > length ? `${after.slice(0, after.lastIndexOf(' ', length) + 1 || length)}…` : after
  return `${before}${cut}`.trim()
}

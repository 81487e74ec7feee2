/** What a page may come as: content type → ending of the file that it would be. */
const ENDINGS: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/rss+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/epub+zip': 'epub',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'text/csv': 'csv',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'message/rfc822': 'eml',
  'multipart/related': 'mhtml',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** Content types that can be read, for a request to ask for. */
export const ACCEPTED = Object.keys(ENDINGS).join(',')

/** The ending for a `Content-Type` header; null when it is nothing to read. */
export function endingOfType(header: string | undefined): string | null {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(ENDINGS, type) ? (ENDINGS[type] ?? null) : null
}

/** The encoding that a `Content-Type` header names; null when it names none. */
export function charsetOfType(header: string | undefined): string | null {
  return /;\s*charset\s*=\s*["']?([a-z\d_.:-]{1,40})/iu.exec(header ?? '')?.[1]?.toLowerCase() ?? null
}

/** Endings by which servers call what they make pages with. */
const PROGRAM = /\.(?:aspx?|cfm|html?|jsp|php|shtml|xhtml)$/iu
/** The longest name, in characters without its ending. */
const LONGEST = 150

/** The name of a page as a file: the last part of its path, or its host, with an ending that tells its format. */
export function nameOfPage({ pathname, hostname }: URL, ending: string): string {
  const last = decoded(pathname.split('/').findLast(part => part !== '') ?? '')
  const stem = last.replace(/[\p{Cc}\p{Cs}/\\]+/gu, ' ').trim()
  const named = stem.toLowerCase().endsWith(`.${ending}`) ? stem.slice(0, -ending.length - 1) : stem.replace(PROGRAM, '')
  return `${[...named].slice(0, LONGEST).join('') || hostname}.${ending}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

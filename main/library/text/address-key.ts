/** Parameters by which a page is followed, not told from others: campaigns, click numbers of advertisers, where a link was shared. */
const TRACKING =
  /^(?:utm_.*|fb_.*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|yclid|msclkid|twclid|ttclid|igshid|igsh|mc_[ce]id|_gl|_ga|zarsrc|zalo.*|gidzl|ref|source|amp)$/iu

/** Labels before the name of a host that lead to the same pages in another dress. */
const DRESSED = /^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.[^.]+)/u

/**
 * An address without what does not tell pages apart: scheme, www. and hosts for telephones, tracking, fragment, slashes at the end, the order of
 * parameters and the way its letters are written. Null for what is no page, and for a front page, which is no article.
 */
export function addressKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, host, pathname, search } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const query = search === '' ? '' : telling(search)
  const path = readable(pathname).replace(/\/+$/u, '')
  if (path === '' && query === '') return null
  return `${host.replace(/\.$/u, '').replace(DRESSED, '').replace(DRESSED, '')}${path}?${query}`
}

/** The parameters that tell pages apart, in one order. */
function telling(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => !TRACKING.test(name))
  return kept
    .map(parameter => String(new URLSearchParams([parameter])))
    .sort()
    .join('&')
}

/** A path as a person would write it, so that it is the same whichever program wrote it. */
function readable(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURI(path).normalize('NFC')
  } catch {
    // Bytes that are no UTF-8 stay as they came.
    return path
  }
}

/** The last name in the path of an address, which addresses with the same key have in common: found much faster than the key. */
export function lastName(url: string): string {
  const path = url.replace(/^\p{L}+:\/\/[^/?#]*/u, '').replace(/[?#].*$/su, '')
  return readable(path.replace(/\/+$/u, '').replace(/^.*\//su, '')).normalize('NFC')
}

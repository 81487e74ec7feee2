import type { PageAddress } from '../../../../preload/model.ts'
import { type Part, pageAddress } from '../draft.ts'
import { ImportError } from '../failure.ts'

/** The web pages that a text names, each once and in their order, when it holds nothing but addresses; else null. */
export function addressesIn(text: string): PageAddress[] | null {
  // Most texts are told apart by how they begin.
  if (!/^\s*https?:\/\//iu.test(text)) return null
  const words = text.split(/\s+/u).filter(word => word !== '')
  if (!words.every(word => /^https?:\/\//iu.test(word))) return null
  const urls = words.map(pageAddress)
  if (urls.includes(null)) return null
  return [...new Set(urls)].flatMap(url => (url === null ? [] : [{ url, title: null }]))
}

/** The one part of a source that only names pages. Throws `empty` when it names none. */
export async function* partOfPages(addresses: PageAddress[]): AsyncGenerator<Part> {
  if (addresses.length === 0) throw new ImportError('empty', 'It names no web page; choose a file that holds an article, or names pages.')
  yield { kind: 'addresses', addresses }
}

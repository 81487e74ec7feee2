import { damaged } from '../../failure.ts'
import type { Entries } from '../unzip.ts'
import { elementIn, elementsIn, readXml, textIn, type XmlElement } from '../xml.ts'

/** A part of a book: its file, its place in the order of reading from 1, and what the table of contents calls it. */
export interface Chapter {
  path: string
  number: number
  label: string | null
}

/** What a book says of itself and in what order it is read. */
export interface Package {
  chapters: Chapter[]
  properties: Partial<Record<'title' | 'creator' | 'publisher' | 'date' | 'language', string>>
  /** Files that only who has bought them can read. */
  lockedPaths: Set<string>
  /** It does not say in what order it is read: its parts are in the order of their names. */
  guessed?: true
}

/** Reads how a book is made up; where what says so is damaged, guesses it. Throws `ImportError` for what is no book. */
export function readPackage(entries: Entries): Package {
  const guess = (): Package => ({ chapters: chaptersByName(entries), properties: {}, lockedPaths: lockedIn(entries), guessed: true })
  try {
    const told = toldPackage(entries)
    return told.chapters.length > 0 ? told : guess()
  } catch (error) {
    const guessed = guess()
    if (guessed.chapters.length === 0) throw error
    return guessed
  }
}

const byName = new Intl.Collator('vi', { numeric: true })

/** All pages of a book but its table of contents. */
function chaptersByName(entries: Entries): Chapter[] {
  const pages = [...entries.keys()].filter(path => /\.x?html?$/iu.test(path) && !/(?:^|\/)(?:nav|toc)\.[^/]*$/iu.test(path))
  return pages.toSorted(byName.compare).map((path, index) => ({ path, number: index + 1, label: null }))
}

function toldPackage(entries: Entries): Package {
  const container = elementIn(xmlOf(entries, 'META-INF/container.xml'), 'rootfile')
  const path = container?.attributes['full-path'] ?? ''
  const book = xmlOf(entries, path)
  const items = itemsOf(book, path)
  const labels = labelsOf(entries, items)
  const spine = [...elementsIn(book, 'itemref')].filter(({ attributes }) => attributes.linear !== 'no')
  const paths = spine.flatMap(({ attributes: { idref = '' } }) => items.get(idref) ?? []).filter(item => !item.isNav && !item.isNcx)
  const chapters = paths.map((item, index) => ({ path: item.path, number: index + 1, label: labels.get(item.path) ?? null }))
  return { chapters, properties: propertiesOf(book), lockedPaths: lockedIn(entries) }
}

function xmlOf(entries: Entries, path: string): XmlElement {
  const bytes = entries.get(path)?.()
  if (!bytes) throw damaged()
  return readXml(bytes)
}

interface Item {
  path: string
  isNav: boolean
  isNcx: boolean
}

function itemsOf(book: XmlElement, base: string): Map<string, Item> {
  const items = [...elementsIn(book, 'item')].map(
    ({ attributes: { id = '', href = '', properties = '', 'media-type': type = '' } }): [string, Item] => {
      return [
        id,
        { path: pathFrom(base, href), isNav: properties.split(/\s+/u).includes('nav'), isNcx: type === 'application/x-dtbncx+xml' },
      ]
    },
  )
  return new Map(items)
}

/** Where a reference inside the book leads, without its fragment; never out of the book. */
function pathFrom(base: string, href: string): string {
  const address = URL.parse(href, `epub:///${encodeURI(base)}`)
  try {
    return decodeURIComponent(address?.pathname ?? '').replace(/^\/+/u, '')
  } catch {
    return ''
  }
}

/** What the table of contents, of EPUB 3 or else of EPUB 2, calls each file; the first entry that leads into it counts. */
function labelsOf(entries: Entries, items: Map<string, Item>): Map<string, string> {
  const labels = new Map<string, string>()
  const all = [...items.values()]
  for (const { path, isNcx } of [...all.filter(item => item.isNav), ...all.filter(item => item.isNcx)]) {
    for (const [href, label] of entriesOfContents(entries, path, isNcx)) {
      const target = pathFrom(path, href)
      const words = label.replace(/\s+/gu, ' ').trim()
      if (words !== '' && !labels.has(target)) labels.set(target, words)
    }
  }
  return labels
}

/** A table of contents that is broken costs the book no more than its names. */
function entriesOfContents(entries: Entries, path: string, isNcx: boolean): [href: string, label: string][] {
  try {
    const contents = xmlOf(entries, path)
    if (!isNcx) return [...elementsIn(contents, 'a')].map(link => [link.attributes.href ?? '', textIn(link)])
    return [...elementsIn(contents, 'navPoint')].map(point => [
      elementIn(point, 'content')?.attributes.src ?? '',
      textIn(elementIn(point, 'navLabel')),
    ])
  } catch {
    return []
  }
}

function propertiesOf(book: XmlElement): Package['properties'] {
  const metadata = elementIn(book, 'metadata')
  if (!metadata) return {}
  const all = (name: string) => [...elementsIn(metadata, name)].map(element => textIn(element).trim()).filter(text => text !== '')
  const [title, publisher, date, language] = ['title', 'publisher', 'date', 'language'].map(name => all(name)[0])
  const creators = all('creator')
  return {
    ...(title !== undefined && { title }),
    ...(creators.length > 0 && { creator: creators.join(', ') }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
  }
}

function lockedIn(entries: Entries): Set<string> {
  const encryption = entries.get('META-INF/encryption.xml')?.()
  if (!encryption) return new Set()
  return new Set([...elementsIn(readXml(encryption), 'CipherReference')].map(({ attributes }) => pathFrom('', attributes.URI ?? '')))
}

import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { oneLine, type Part, pageAddress, type Reading, type Source } from '../../draft.ts'
import { partOfPages } from '../address-list.ts'
import { bookmarksIn } from '../bookmarks.ts'
import { type Composed, compose, type Piece } from '../compose.ts'
import { declaredEncoding, decode } from '../decode.ts'
import { piecesOf } from './blocks.ts'
import { metadataOf } from './metadata.ts'

/** Pages with more elements are read whole: choosing the article in them would take minutes. */
const ELEMENTS = 100_000

/** Reads a file in HTML: a web page, or the bookmarks of a browser. */
export function readHtmlFile(source: Source): Reading | AsyncIterable<Part> {
  const html = htmlOf(source)
  const pages = bookmarksIn(html)
  return pages ? partOfPages(pages) : readSaved(html, source.url)
}

const htmlOf = ({ bytes, charset, options }: Source) => decode(bytes, [charset, declaredEncoding(bytes)], options.encoding)

/** Reads a web page: what it declares about itself, and its article without what stands around it. No script runs, nothing is fetched. */
export const readHtml = (source: Source): Reading => readSaved(htmlOf(source), source.url)

const readSaved = (html: string, fetched: string | undefined): Reading =>
  readPage(html, pageAddress(SINGLE_FILE.exec(html.slice(0, 10_000))?.[1]), fetched)

/** What SingleFile writes at the head of a page that it saves: where the page was. */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/iu

/**
 * Reads a page that was saved from `address`, which counts where the page itself does not name one; relative links stand on where it was
 * fetched from, if it was.
 */
export function readPage(html: string, address: string | null, fetched?: string): Reading {
  const page = open(html)
  const { told, origins } = metadataOf(page, address)
  const base = fetched ?? told.url
  const article = articleOf(page, base)
  for (const field of ['title', 'byline'] as const) {
    const value = told[field] ?? article?.[field] ?? null
    if (value !== null && told[field] === null) origins[field] = 'page'
    told[field] = value
  }
  return { ...told, origins, ...(article?.body ?? wholeBody(html, base)), ...(article ? { page: true as const } : {}) }
}

/** The blocks of a piece of HTML, such as stands in Markdown. */
export function piecesOfMarkup(html: string): Piece[] {
  return piecesOf(bodyOf(html), null)
}

/** The tree of a piece of HTML. */
export function bodyOf(html: string): Element {
  return open(html).body
}

const NAMED = ':is(button,embed,fieldset,form,iframe,img,input,object,output,select,textarea):is([name],[id])'

/** To a browser this is no markup, and what it leaves open swallows nothing. Without scripts the parser would take the rest of the page into it. */
const NO_SCRIPT = /<noscript(?=[\s>])[\s\S]*?<\/noscript\s*>/giu

/** One window for all pages: nothing of a page runs in it, and making one for each would take as long as reading a short page. */
const { Document, DOMParser, Element, HTMLElement } = new JSDOM('', { virtualConsole: new VirtualConsole() }).window
lighten(HTMLElement.prototype)

/** Parses without fetching or running. Names that would hide properties of the document and its forms, `<img name="body">`, are taken off. */
function open(html: string): Document {
  const page = new DOMParser().parseFromString(html.replace(NO_SCRIPT, ''), 'text/html')
  for (const element of Document.prototype.querySelectorAll.call(page, NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name')
    Element.prototype.removeAttribute.call(element, 'id')
  }
  return page
}

/**
 * What is asked of an element's style is whether it hides it: told by its attribute alone, since making the whole of a style takes as long as
 * everything else about a page.
 */
function lighten(prototype: object): void {
  Object.defineProperty(prototype, 'style', {
    get(this: HTMLElement) {
      const style = this.getAttribute('style')
      return style === null ? undefined : { display: HIDDEN.test(style) ? 'none' : '', visibility: INVISIBLE.test(style) ? 'hidden' : '' }
    },
  })
}

const HIDDEN = /display\s*:\s*none/iu
const INVISIBLE = /visibility\s*:\s*hidden/iu

interface Article {
  title: string | null
  byline: string | null
  body: Composed
}

/**
 * What Readability takes for the article; null when it finds nothing or gives up on the page. HTML without a title is no page but what
 * somebody copied out of one: all of it was meant. Changes the page.
 */
function articleOf(page: Document, base: string | null): Article | null {
  if (!page.querySelector('title')) return null
  try {
    const options = { maxElemsToParse: ELEMENTS, disableJSONLD: true, serializer: (node: Node) => node }
    const found = new Readability<Node>(page, options).parse()
    const body = found?.content ? compose(piecesOf(found.content, base)) : null
    if (!found || !body || body.text === '') return null
    return { title: oneLine(found.title, 500), byline: oneLine(found.byline), body }
  } catch {
    return null
  }
}

/** Where the page offers its reader a choice, not a text. */
const AROUND = new Set(['nav', 'footer', 'aside'])

function wholeBody(html: string, base: string | null): Composed {
  return compose(piecesOf(open(html).body, base, AROUND))
}

import { foundIn, oneLine, type Part, pageAddress, type Source, type Told } from '../draft.ts'
import { ImportError } from '../failure.ts'
import { declaredLanguage } from '../finishing/language.ts'
import { publishedOf } from '../finishing/published.ts'
import { type Composed, compose } from './compose.ts'
import { declaredEncoding, decode } from './decode.ts'
import { siteOf } from './html/sites.ts'
import { publishedOfMail } from './mail/date.ts'
import { nameInside } from './name-inside.ts'
import { partsOfWork } from './tools/zotero.ts'
import { worksIn } from './tools/zotero-rdf.ts'
import { allOf, childOf, type Node, readNodes, textOf } from './xml-nodes.ts'

/** Reads a feed (RSS 0.9–2.0, Atom): an article for each of its items; or an export of Zotero. Other documents in XML are `unsupported`. */
export async function* readFeed({ bytes, charset, options }: Source): AsyncGenerator<Part> {
  const root = await readNodes(decode(bytes, [charset, declaredEncoding(bytes)], options.encoding))
  const works = worksIn(root)
  for (const [index, work] of works.entries()) yield* partsOfWork(work, index)
  if (works.length > 0) return
  const { channel, items } = itemsOf(root)
  const { piecesOfMarkup } = await import('./html/html.ts')
  const plain = (markup: string | null) => (markup !== null && /[<&]/u.test(markup) ? compose(piecesOfMarkup(markup)).text : markup)
  for (const [index, item] of items.entries()) {
    const told = toldBy(item, channel, plain)
    const name = nameInside(told.title, index)
    const body = bodyOf(item, markup => compose(piecesOfMarkup(markup)))
    if (body) yield { kind: 'article', name, reading: { ...told, origins: foundIn(told, 'header'), ...body, tags: tagsOf(item) } }
    else {
      yield { kind: 'failed', name, error: new ImportError('empty', 'The feed only names it and does not hold its text; import its page.') }
      if (told.url !== null) yield { kind: 'addresses', addresses: [{ url: told.url, title: told.title }] }
    }
  }
}

/** The items of a feed, and what holds for all of them; RSS 1.0 has its items beside the channel. */
function itemsOf(root: Node): { channel: Node; items: Node[] } {
  const [rss, rdf, atom] = [childOf(root, 'rss'), childOf(root, 'rdf:RDF'), childOf(root, 'feed')]
  const channel = childOf(rss ?? rdf ?? {}, 'channel') ?? atom
  if (!channel)
    throw new ImportError('unsupported', 'It is XML but no feed (RSS or Atom); save the article as .txt, .md or .html and import that.')
  return { channel, items: [...allOf(channel, 'item'), ...allOf(rdf ?? {}, 'item'), ...allOf(channel, 'entry')] }
}

/** The most that an item says: its whole text before its summary. */
function bodyOf(item: Node, read: (markup: string) => Composed): Composed | null {
  for (const name of ['content:encoded', 'content', 'description', 'summary']) {
    const body = read(textOf(childOf(item, name)))
    if (/[\p{L}\p{N}]/u.test(body.text)) return body
  }
  return null
}

function toldBy(item: Node, channel: Node, plain: (markup: string | null) => string | null): Told {
  const first = (node: Node, ...names: string[]) =>
    names.map(name => oneLine(textOf(childOf(node, name)))).find(value => value !== null) ?? null
  const dates = ['pubDate', 'published', 'dc:date', 'updated'].map(name => textOf(childOf(item, name)).trim())
  const date = dates.map(value => publishedOfMail(value) ?? publishedOf(value)).find(value => value !== null)
  const url = addressOf(item)
  return {
    title: oneLine(plain(first(item, 'title')), 500),
    byline: personOf(item),
    outlet: siteOf(url)?.outlet ?? oneLine(plain(first(item, 'source') ?? first(channel, 'title'))),
    url,
    published: date?.published ?? null,
    precision: date?.precision ?? null,
    language: declaredLanguage(textOf(item['@xml:lang']) || first(channel, 'language', '@xml:lang')),
  }
}

function addressOf(item: Node): string | null {
  const links = allOf(item, 'link').map(link => ({
    rel: textOf(link['@rel']),
    address: pageAddress(textOf(link['@href']) || textOf(link)),
  }))
  const page = links.find(({ rel, address }) => address !== null && (rel === '' || rel === 'alternate'))
  return page?.address ?? pageAddress(textOf(childOf(item, 'guid')))
}

/** Names; RSS writes `mail@address (Name)`. */
function personOf(item: Node): string | null {
  const people = [...allOf(item, 'dc:creator'), ...allOf(item, 'author')].flatMap(person => {
    const written = textOf(childOf(person, 'name')) || textOf(person)
    return oneLine(/\(([^)]+)\)\s*$/u.exec(written)?.[1] ?? written) ?? []
  })
  return oneLine([...new Set(people)].join(', '))
}

const tagsOf = (item: Node): string[] =>
  allOf(item, 'category').flatMap(
    category => oneLine(textOf(category['@label']) || textOf(category['@term']) || textOf(category), 200) ?? [],
  )

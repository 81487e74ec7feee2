import { oneLine, pageAddress } from '../../draft.ts'
import { declaredLanguage } from '../../finishing/language.ts'
import { publishedOf } from '../../finishing/published.ts'
import { allOf, childOf, type Node, textOf } from '../xml-nodes.ts'
import { personName, type Work } from './zotero.ts'

/** The works in an export of Zotero as RDF, with the notes about them; none in other documents. A note by itself is a work of its own. */
export function worksIn(root: Node): Work[] {
  const rdf = childOf(root, 'rdf:RDF')
  if (!rdf) return []
  const nodes = Object.keys(rdf).flatMap(name => (name.startsWith('@') ? [] : allOf(rdf, name).map(node => ({ name, node }))))
  const byName = new Map(nodes.map(({ node }) => [textOf(node['@rdf:about']), node]))
  const items = nodes.filter(({ node }) => !['', 'attachment'].includes(textOf(childOf(node, 'z:itemType'))))
  const used = new Set<Node>()
  const works = items.map(({ node }) => workOf(node, byName, used))
  const memos = items.length === 0 ? [] : nodes.filter(({ name, node }) => name === 'bib:Memo' && !used.has(node))
  return [...works, ...memos.map(({ node }) => ({ ...workOf(node, byName, used), texts: [textIn(node, 'rdf:value')] }))]
}

function workOf(item: Node, byName: Map<string, Node>, used: Set<Node>): Work {
  const meant = (reference: Node) => byName.get(textOf(reference['@rdf:resource']))
  const notes = allOf(item, 'dcterms:isReferencedBy')
    .map(meant)
    .filter(note => note !== undefined)
  for (const note of notes) used.add(note)
  const date = publishedOf(textIn(item, 'dc:date'))
  return {
    told: {
      title: oneLine(textIn(item, 'dc:title'), 500),
      byline: authorsOf(item),
      outlet: outletOf(item, byName),
      url: addressOf(item),
      published: date?.published ?? null,
      precision: date?.precision ?? null,
      language: declaredLanguage(textIn(item, 'z:language')),
    },
    texts: [textIn(item, 'dcterms:abstract'), ...notes.map(note => textIn(note, 'rdf:value'))],
    tags: allOf(item, 'dc:subject').flatMap(
      subject => oneLine(textOf(subject) || textIn(childOf(subject, 'z:AutomaticTag') ?? {}, 'rdf:value'), 200) ?? [],
    ),
  }
}

const textIn = (node: Node, name: string): string => textOf(childOf(node, name))

function authorsOf(item: Node): string | null {
  const list = childOf(childOf(item, 'bib:authors') ?? {}, 'rdf:Seq') ?? {}
  const people = allOf(list, 'rdf:li').flatMap(entry => allOf(entry, 'foaf:Person'))
  const given = (person: Node) => textIn(person, 'foaf:givenName') || textIn(person, 'foaf:givenname')
  return oneLine(people.map(person => personName(textIn(person, 'foaf:surname') || null, given(person) || null) ?? '').join(', '))
}

/** The paper or site that a work is part of, written inside of it or beside it. */
function outletOf(item: Node, byName: Map<string, Node>): string | null {
  const wholes = allOf(item, 'dcterms:isPartOf').flatMap(part => [
    byName.get(textOf(part['@rdf:resource'])) ?? {},
    ...Object.keys(part).flatMap(name => allOf(part, name)),
  ])
  return wholes.map(whole => oneLine(textIn(whole, 'dc:title'))).find(title => title !== null) ?? null
}

function addressOf(item: Node): string | null {
  const named = allOf(item, 'dc:identifier').map(identifier => pageAddress(textIn(childOf(identifier, 'dcterms:URI') ?? {}, 'rdf:value')))
  return named.find(address => address !== null) ?? pageAddress(textOf(item['@rdf:about']))
}

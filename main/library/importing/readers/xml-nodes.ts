import { ImportError } from '../failure.ts'

/** An element of a document in XML: what is in it by names, with prefixes; attributes with `@`, its own characters as `#text` and `#cdata`. */
export type Node = Record<string, unknown>

/** Without it no name of another document can be meant, and nothing be expanded. */
const DOCTYPE = /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[[^\]]*\]\s*)?>/giu
/** Markup that is not written as characters (Atom, section 3.1.1.3) is taken as such all the same. */
const XHTML = /(<(content|summary)(?=\s)[^>]*\stype\s*=\s*["']xhtml["'][^>]*>)([\s\S]*?)(<\/\2\s*>)/giu

/** Reads a document in XML; no document type counts, nothing is fetched. Throws `ImportError` for what is none. */
export async function readNodes(text: string): Promise<Node> {
  const { XMLParser } = await import('fast-xml-parser')
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    cdataPropName: '#cdata',
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
  })
  const markup = (_: string, open: string, _name: string, inside: string, close: string) =>
    `${open}<![CDATA[${inside.replaceAll(']]>', '')}]]>${close}`
  try {
    return parser.parse(
      text
        .replace(/^\ufeff/u, '')
        .replace(DOCTYPE, '')
        .replace(XHTML, markup),
    )
  } catch {
    throw new ImportError('unreadable', 'It is damaged or cut off; get it again and import that.')
  }
}

/** The elements of a name in a node. */
export const allOf = (node: Node, name: string): Node[] =>
  [node[name]].flat().flatMap(child => (child === undefined || child === null ? [] : [isNode(child) ? child : { '#text': child }]))

/** The first element of a name in a node; also an attribute. */
export const childOf = (node: Node, name: string): Node | undefined => allOf(node, name)[0]

/** The characters of an element or attribute; empty when it is not there. */
export function textOf(node: unknown): string {
  if (isNode(node)) return [node['#text'], node['#cdata']].flat().map(textOf).join('')
  return typeof node === 'string' ? node : ''
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

import { XMLParser } from 'fast-xml-parser'
import { damaged } from '../failure.ts'
import { declaredEncoding, decode } from './decode.ts'

/** An element of a document in XML. Names are without their prefixes. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** Deeper documents are none that a program wrote for people. */
const DEPTH = 300

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEPTH,
  strictReservedNames: false,
})

const DOCTYPE = /<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[[^\]]*\]\s*)?>/giu

/** Reads a document in XML; its document type is passed over, so nothing is expanded or fetched. Throws `ImportError` for what is none. */
export const readXml = (bytes: Uint8Array): XmlElement => readXmlText(decode(bytes, declaredEncoding(bytes)))

/** The same for a document whose characters are known. */
export function readXmlText(text: string): XmlElement {
  try {
    return { name: '', attributes: {}, children: childrenOf(parser.parse(text.replace(DOCTYPE, ''))) }
  } catch {
    throw damaged()
  }
}

/** The elements below one that have a name, in their order. */
export function* elementsIn(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* elementsIn(child, name)
  }
}

/** The first element below one that has a name. */
export const elementIn = (parent: XmlElement, name: string): XmlElement | undefined => elementsIn(parent, name).next().value ?? undefined

/** All the characters in an element. */
export const textIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map(child => (typeof child === 'string' ? child : textIn(child))).join('')

type Raw = Record<string, unknown>

function childrenOf(nodes: Raw[]): (XmlElement | string)[] {
  return nodes.flatMap(({ ':@': attributes = {}, ...node }): (XmlElement | string)[] => {
    const [[name, content] = ['', []]] = Object.entries(node)
    if (name === '#text') return [decodeEntities(String(content))]
    if (!Array.isArray(content)) return []
    if (name === '#cdata') return content.map(({ '#text': text }: Raw) => String(text))
    return [{ name, attributes: attributesOf(attributes as Raw), children: childrenOf(content) }]
  })
}

const attributesOf = (raw: Raw) => Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decodeEntities(String(value))]))

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));/giu, (found, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? found
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

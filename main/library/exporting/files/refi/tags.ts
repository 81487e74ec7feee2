import { cutBehind, kept, type Pieces } from '../pieces.ts'

/** A tag of a file in XML that we wrote, with its attributes as they stand there. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  /** Elements around it, the outermost first; its own not among them. */
  inside: readonly string[]
}

const TAG = /<(\/?)([A-Za-z]+)((?:\s[A-Za-z0-9_:.-]+="[^"<]*")*)(\/?)>/gu
const ATTRIBUTE = /\s([A-Za-z0-9_:.-]+)="([^"]*)"/gu

/** Opening tags in their order, one at a time, since the tree of a large library takes much memory. Throws where they do not match. */
export async function* tagsIn(xml: Pieces): AsyncGenerator<Tag> {
  const inside: string[] = []
  // That sign ends tags; elsewhere it is escaped.
  for await (const piece of cutBehind('>', xml)) {
    for (const [, closing, name = '', attributes = '', empty] of piece.matchAll(TAG)) {
      if (closing) {
        if (inside.pop() !== name) throw new Error(`<${name}> is closed and was not open.`)
        continue
      }
      yield { name, attributes: attributesIn(attributes), inside }
      if (!empty) inside.push(kept(name))
    }
  }
  if (inside.length > 0) throw new Error(`<${inside.at(-1)}> is not closed.`)
}

const attributesIn = (tag: string): Record<string, string> =>
  Object.fromEntries(Array.from(tag.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [key, kept(value)]))

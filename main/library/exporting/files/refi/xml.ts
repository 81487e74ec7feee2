/** Characters that XML 1.0 cannot hold, not even escaped. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What an attribute may be given; what is undefined is left out. */
type Attributes = Record<string, string | number | boolean | undefined>

/** Writes elements of XML 1.0; `lost` counts characters that it cannot hold, for which a sign stands that says so. */
export function xmlWriter() {
  const clean = (text: string) =>
    text.replace(IMPOSSIBLE, () => {
      writer.lost += 1
      return '\ufffd'
    })
  const writer = {
    lost: 0,
    text: (text: string): string => clean(text).replace(/[&<>\r]/gu, found => ESCAPES[found] ?? found),
    /** An element; one without children is closed at once. */
    element(name: string, attributes: Attributes, ...children: string[]): string {
      const inside = children.join('')
      const head = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${clean(String(value)).replace(/[&<>"\t\n\r]/gu, found => ESCAPES[found] ?? found)}"`)
      return inside === '' ? `<${name}${head.join('')}/>` : `<${name}${head.join('')}>${inside}</${name}>`
    },
    /** An element of text; none when that is empty. */
    said: (name: string, text: string): string => (text === '' ? '' : `<${name}>${writer.text(text)}</${name}>`),
    /** A container; none when there is nothing in it, since none may be empty. */
    container: (name: string, ...children: string[]): string =>
      children.join('') === '' ? '' : `<${name}>\n${children.join('')}</${name}>\n`,
  }
  return writer
}

export type XmlWriter = ReturnType<typeof xmlWriter>

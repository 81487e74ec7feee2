import { strToU8, zipSync } from 'fflate'

const NAMESPACES = ['office', 'text', 'style', 'table', 'draw', 'meta']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ')

interface Odt {
  /** What stands in `office:text`, `office:automatic-styles` and `office:meta`. */
  body: string
  styles?: string
  meta?: string
  extra?: Record<string, Uint8Array>
}

/** A document of LibreOffice. */
export function odt({ body, styles = '', meta = '', extra = {} }: Odt): Uint8Array {
  const part = (name: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-${name} ${NAMESPACES}>${content}</office:document-${name}>`)
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'meta.xml': part('meta', `<office:meta>${meta}</office:meta>`),
    ...extra,
  })
}

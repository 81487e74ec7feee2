import { strToU8, zipSync } from 'fflate'

interface Epub {
  /** The content of each part's body, by the part's file name. */
  chapters: Record<string, string>
  /** What stands in `<metadata>`. */
  metadata?: string
  /** What the table of contents calls the files, in the form of EPUB 3, or 2. */
  contents?: Record<string, string>
  version?: 2 | 3
  extra?: Record<string, Uint8Array>
}

const page = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`

/** A book whose files lie in the folder `Sách`. */
export function epub({ chapters, metadata = '', contents = {}, version = 3, extra = {} }: Epub): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map((name, at) => `<item id="c${at}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`)
  const spine = names.map((_, at) => `<itemref idref="c${at}"/>`)
  const links = Object.entries(contents)
  const nav = `<nav><ol>${links.map(([name, label]) => `<li><a href="${encodeURI(name)}#dau"><span>${label}</span></a></li>`).join('')}</ol></nav>`
  const points = links.map(
    ([name, label]) => `<navPoint><navLabel><text>${label}</text></navLabel><content src="${encodeURI(name)}"/></navPoint>`,
  )
  const ncx = `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx><navMap>${points.join('')}</navMap></ncx>`
  const toc =
    version === 3
      ? '<item id="toc" href="toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
      : '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="Sách/book.opf"/></rootfiles></container>'),
    'Sách/book.opf': strToU8(
      `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items.join('')}${toc}</manifest><spine><itemref idref="toc"/>${spine.join('')}</spine></package>`,
    ),
    ...(version === 3 ? { 'Sách/toc.xhtml': strToU8(page(nav)) } : { 'Sách/toc.ncx': strToU8(ncx) }),
    ...Object.fromEntries(Object.entries(chapters).map(([name, body]) => [`Sách/${name}`, strToU8(page(body))])),
    ...extra,
  })
}

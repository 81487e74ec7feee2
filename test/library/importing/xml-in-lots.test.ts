import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXmlText, type XmlElement } from '../../../main/library/importing/readers/xml.ts'
import { readXmlInLots } from '../../../main/library/importing/readers/xml-in-lots.ts'

/** Reads to the end, and counts how often others had their turn. */
function read(text: string): { tree: XmlElement; turns: number } {
  const reading = readXmlInLots(text)
  for (let turns = 0; ; turns++) {
    const { done, value } = reading.next()
    if (done) return { tree: value, turns }
  }
}

/** Without what stands right in the root and is no element, and without what stands beside it. */
function inside({ children }: XmlElement) {
  const [root] = children.filter(child => typeof child === 'object')
  return { ...root, children: root?.children.filter(child => typeof child === 'object') }
}

const element = fc.letrec<{ content: string }>(tie => ({
  content: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('chữ &amp; số', '\n', '<!-- <a> -->', '<![CDATA[</a> <b>]]>', '<?lệnh > ?>', '<đoạn/>'),
        tie('content').map(content => `<p:mục tên="a > b" khác='"x"'>${content}</p:mục>`),
        fc.constant('<trống ghi="<&gt;"/>'.replace('<&', '&')),
      ),
      { maxLength: 4 },
    )
    .map(parts => parts.join('')),
})).content

test('a document that is read in lots is the same as one that is read at once', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 5 }), containers => {
      const text = `<?xml version="1.0"?>\n<!-- đầu -->\n<Gốc xmlns:p="urn:x" tên="bài > 1">${containers.map((content, at) => `\n<Hộp số="${at}">${content}</Hộp>`).join('')}\n<Cuối/></Gốc>\n`
      expect(inside(read(text).tree)).toEqual(inside(readXmlText(text)))
    }),
  )
})

test('a large document gives others their turn, and loses nothing', () => {
  const sources = Array.from({ length: 3000 }, (_, at) => `<Nguồn số="${at}"><Đoạn>${'chữ '.repeat(200)}</Đoạn></Nguồn>`).join('\n')
  const text = `<Gốc><Hộp>${sources}</Hộp><Mô>Một</Mô></Gốc>`
  const { tree, turns } = read(text)
  expect(turns).toBeGreaterThan(4)
  expect(inside(tree)).toEqual(inside(readXmlText(text)))
})

test('what is not as it is to be, or has a document type, is read at once', () => {
  for (const text of [
    '<a><b></a>',
    '<a><b>',
    '<a>1 < 2</a>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    'chữ',
    '<a/><b/>',
    '<a><!-- </a>',
  ]) {
    const outcome = (run: () => XmlElement) => {
      try {
        return run()
      } catch (error) {
        return String(error)
      }
    }
    expect(outcome(() => read(text).tree)).toEqual(outcome(() => readXmlText(text)))
  }
})

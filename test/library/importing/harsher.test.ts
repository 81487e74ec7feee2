import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docx, para, table, xml } from '../../support/docx.ts'
import { column, type PdfText, pdf } from '../../support/pdf.ts'
import { blocksAsText, readBytes } from './read.ts'

const FIRST =
  'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa, và bà con hai bờ lại qua sông bằng chuyến đầu lúc năm giờ. Người lái phà cho biết mỗi ngày có hơn trăm lượt, nhiều nhất là học sinh.'
const SECOND =
  'Trường học bên cồn đã dời giờ vào lớp để các em kịp chuyến thứ hai. Thầy hiệu trưởng nói năm nay không em nào phải nghỉ vì lỡ phà, còn mùa nước nổi thì trường sẽ mở phòng nội trú tạm.'
const THIRD =
  'Xã dự tính xây cầu trong ba năm tới, nếu tỉnh cấp đủ vốn cho đường dẫn ở bờ đông, nơi đất còn yếu. Nhà vườn hai bên đã thuận giao đất, chỉ mong có lối xuống bến cũ để chở trái cây như xưa nay.'
const NOTE = 'Số liệu của ban quản lý bến phà, tính đến tháng trước.'

const read = async (pages: PdfText[][]) => blocksAsText(await readBytes('bài.pdf', pdf({ pages })))

describe('a PDF that is set in a harder way', () => {
  it('is read on where a page ends within a sentence above a footnote, which comes below its paragraph', async () => {
    const { texts } = column([FIRST, SECOND])
    const top = texts.slice(0, 4)
    const foot = [
      { x: 70, y: 82, size: 5, text: '1' },
      { x: 76, y: 80, size: 8, text: NOTE },
    ]
    const rest = [...texts.slice(4).map((text, at) => ({ ...text, y: 760 - 13 * at })), ...column([THIRD], { y: 600 }).texts]
    expect(await read([[...top, ...foot], rest])).toEqual([
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      `paragraph: 1 ${NOTE}`,
      `paragraph: ${THIRD}`,
    ])
  })

  it('has signs of notes apart from the words that they stand behind, but not the powers of units', async () => {
    const page = [
      { x: 70, y: 700, text: 'Bến phà rộng 300 m' },
      { x: 160, y: 704, size: 6, text: '2' },
      { x: 163, y: 700, text: ' mở lại' },
      { x: 198, y: 704, size: 6, text: '12' },
      { x: 204, y: 700, text: ' từ sáng nay.' },
      { x: 269, y: 704, size: 6, text: '3' },
      { x: 70, y: 687, text: 'Năm 2010' },
      { x: 110, y: 691, size: 6, text: '4' },
      { x: 114, y: 687, text: ' có 5.10' },
      { x: 154, y: 691, size: 6, text: '3' },
      { x: 157, y: 687, text: ' chuyến.' },
    ]
    expect(await read([page])).toEqual(['paragraph: Bến phà rộng 300 m2 mở lại[12] từ sáng nay.[3] Năm 2010[4] có 5.103 chuyến.'])
  })

  it('is read by columns above and below a headline that stands across them, also in two lines', async () => {
    const half = { width: 46 }
    const above = [...column([FIRST], { ...half, x: 50, y: 760 }).texts, ...column([SECOND], { ...half, x: 310, y: 760 }).texts]
    const headline = [
      { x: 50, y: 660, size: 18, text: 'Cầu mới nối hai bờ sông, mong ước của bà' },
      { x: 50, y: 638, size: 18, text: 'con cồn Lau' },
    ]
    const below = [...column([THIRD], { ...half, x: 50, y: 610 }).texts, ...column([FIRST], { ...half, x: 310, y: 610 }).texts]
    expect(await read([[...above, ...headline, ...below]])).toEqual([
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      'heading1: Cầu mới nối hai bờ sông, mong ước của bà con cồn Lau',
      `paragraph: ${THIRD}`,
      `paragraph: ${FIRST}`,
    ])
  })

  it('keeps words with hyphens of their own and joins those that a line parted, also across pages', async () => {
    const line = (y: number, text: string) => ({ x: 70, y, text })
    const page = [
      line(700, 'Đoàn khách gồm các nhà nghiên cứu chính trị -'),
      line(687, 'kinh tế của Nga và tuyến Hà Nội-'),
      line(674, 'Hải Phòng, cùng nhóm docu-'),
    ]
    expect(await read([page, [line(760, 'mentary về sông nước.')]])).toEqual([
      'paragraph: Đoàn khách gồm các nhà nghiên cứu chính trị - kinh tế của Nga và tuyến Hà Nội-Hải Phòng, cùng nhóm documentary về sông nước.',
    ])
  })
})

const unicode = (text: string) =>
  text
    .split('')
    .map(unit => (unit < '\u0080' ? unit : `\\u${unit.charCodeAt(0)}?`))
    .join('')
const rtf = async (body: string) =>
  blocksAsText(
    await readBytes('bài.rtf', Buffer.from(`{\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl{\\f0\\fcharset163 Arial;}}${body}}`, 'latin1')),
  )

describe('a document in RTF that is set in a harder way', () => {
  it('has the rows of a table in a cell as rows of their own', async () => {
    const inner = (cells: string[]) =>
      `${cells.map(cell => `\\pard\\intbl\\itap2 ${unicode(cell)}\\nestcell{\\nonesttables\\par}`).join('')}{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}`
    const body = `\\trowd\\pard\\intbl ${unicode('Bờ đông')}\\cell ${inner(['Sáng', '40'])}${inner(['Chiều', '60'])}\\pard\\intbl\\cell\\row \\pard ${unicode(NOTE)}\\par`
    expect(await rtf(body)).toEqual(['paragraph: Bờ đông', 'row: Sáng | 40', 'row: Chiều | 60', `paragraph: ${NOTE}`])
  })

  it('reads bytes of windows-1258 whose tones stand behind their vowels, between characters in Unicode', async () => {
    const bytes = (text: string) =>
      [...iconv.encode(text, 'windows-1258')].map(byte => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('')
    expect(
      await rtf(
        `{\\f0 ${bytes('B\u00ea\u0301n pha\u0300')} ${unicode('Cồn Lau')} ${bytes('mơ\u0309 la\u0323i')}, ${unicode('\ud83c\udf89')}}\\par`,
      ),
    ).toEqual(['paragraph: Bến phà Cồn Lau mở lại, 🎉'])
  })

  it('leaves out what was deleted, comments and hidden text, and keeps what was added', async () => {
    const body = `Ga {\\deleted\\revauthdel1 ${unicode('cũ')} }{\\revised ${unicode('mới')}}{\\*\\atnid MA}{\\*\\atnauthor Mai}{\\*\\annotation\\pard ${unicode('Hỏi lại')}\\par}{\\v ${unicode('mật')}} ${unicode('mở cửa')}.\\par`
    expect(await rtf(body)).toEqual(['paragraph: Ga mới mở cửa.'])
  })
})

const docxOf = async (body: string) => blocksAsText(await readBytes('bài.docx', docx({ body })))
const run = (text: string, tag = 't', properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:${tag} xml:space="preserve">${xml(text)}</w:${tag}></w:r>`

describe('a document of Word that is set in a harder way', () => {
  it('is read as it stands when all its changes are taken, without comments and hidden text', async () => {
    const body = `<w:p>${run('Bến phà ')}<w:del w:id="1">${run('cũ ', 'delText')}</w:del><w:ins w:id="2">${run('mới ')}</w:ins><w:commentRangeStart w:id="1"/>${run('mở lại')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' mật', 't', '<w:vanish/>')}<w:moveFrom w:id="3">${run(' sáng nay')}</w:moveFrom>${run(' lúc năm giờ')}<w:moveTo w:id="4">${run(' sáng nay')}</w:moveTo>${run('.')}</w:p>`
    expect(await docxOf(body)).toEqual(['paragraph: Bến phà mới mở lại lúc năm giờ sáng nay.'])
  })

  it('has the rows of a table in a cell as rows of their own, and all that stands in cells of one column as it is', async () => {
    const inner = table([
      ['Sáng', '40'],
      ['Chiều', '60'],
    ])
    const body = `<w:tbl><w:tr><w:tc>${para('Bờ đông')}</w:tc><w:tc>${inner}${para('')}</w:tc></w:tr></w:tbl>${para(NOTE)}`
    expect(await docxOf(body)).toEqual(['paragraph: Bờ đông', 'row: Sáng | 40', 'row: Chiều | 60', `paragraph: ${NOTE}`])
  })

  it('keeps text in boxes, content controls and smart tags, and powers with their units', async () => {
    const body = `<w:sdt><w:sdtContent>${para(FIRST)}</w:sdtContent></w:sdt><w:p><w:smartTag>${run('Rộng 300 m')}</w:smartTag>${run('2', 't', '<w:vertAlign w:val="superscript"/>')}${run('.')}</w:p>`
    expect(await docxOf(body)).toEqual([`paragraph: ${FIRST}`, 'paragraph: Rộng 300 m2.'])
  })
})

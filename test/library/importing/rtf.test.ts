import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { readSoundly, surviveDamage } from './fuzz.ts'
import { blocksAsText, marksAsText, readBytes } from './read.ts'

const LONG = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, sớm hơn lịch một giờ, theo ban quản lý ga.'

/** Characters as Word writes them, with a mark for readers that know no Unicode. */
const unicode = (text: string) =>
  [...text]
    .flatMap(char => char.split(''))
    .map(unit => {
      const code = unit.charCodeAt(0)
      if ('\\{}'.includes(unit)) return `\\${unit}`
      return code < 0x80 ? unit : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
    })
    .join('')
const bytes = (buffer: Buffer) => [...buffer].map(byte => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('')

const FONTS = `{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset163{\\*\\panose 02}Times;}{\\f2\\fnil .VnTime;}{\\f3\\fnil .VnTimeH;}{\\f4\\fnil VNI-Times;}{\\f5\\fcharset2 Symbol;}{\\f6\\fcharset204 Arial Cyr;}}`
const STYLES = `{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 caption;}{\\s3 ${unicode('Trích dẫn')};}{\\*\\cs4 Strong;}}`
const rtf = (body: string, info = '') =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1${FONTS}${STYLES}{\\info${info}}${body}}`, 'latin1')
const read = (body: string, info = '') => readBytes('bài.rtf', rtf(body, info))

const body = [
  '{\\header Trang 1\\par}',
  `\\pard\\s1 ${unicode('Chặng đầu')}\\par`,
  `\\pard\\plain ${unicode(LONG.normalize('NFD'))}\\par`,
  '{\\pict\\wmetafile8 0102ffab}{\\*\\shppict{\\pict 00}}',
  `\\pard\\s2 ${unicode('Toa số 3 trước giờ chạy')}\\par`,
  `\\pard\\s3 ${unicode('Chúng tôi không phải canh từng chuyến.')}\\par`,
  `\\pard {\\listtext\\pard\\plain 4.\\tab}\\ilvl0 ${unicode('Cước vận chuyển')}\\par`,
  `\\pard {\\listtext\\pard\\plain\\f5 \\'b7\\tab}\\ilvl1 ${unicode('Gồm cả bốc xếp')}\\par`,
  `\\trowd\\pard\\intbl ${unicode('Mặt hàng')}\\cell ${unicode('Tấn')}\\cell\\row`,
  `\\trowd\\pard\\intbl ${unicode('Cà phê')}\\cell 320\\cell\\row`,
  `\\pard Theo {\\field{\\*\\fldinst HYPERLINK "https://bao-mau.example/ga"}{\\fldrslt {\\b ban ${unicode('quản lý')}}}}, {\\i ${unicode('tuần sau')}} ${unicode('có thêm')}.{\\footnote \\pard\\plain{\\super\\chftn} ${unicode('Số liệu của ga.')}}{\\v ẩn}{\\deleted bỏ}\\par`,
  `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt ${unicode('Chữ trong khung')}\\par}}{\\shprslt lặp}}\\par`,
].join('\n')

describe('a document in RTF', () => {
  it('keeps headings, quotations, captions, lists with their numbers, tables, notes and boxes', async () => {
    const draft = await read(body)
    expect(blocksAsText(draft)).toEqual([
      'heading1: Chặng đầu',
      `paragraph: ${LONG}`,
      'caption: Toa số 3 trước giờ chạy',
      'quotation: Chúng tôi không phải canh từng chuyến.',
      'item1: 4. Cước vận chuyển',
      'item2: Gồm cả bốc xếp',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
      'paragraph: Theo ban quản lý, tuần sau có thêm.[1]',
      'paragraph: Chữ trong khung',
      'item1: 1. Số liệu của ga.',
    ])
    expect(marksAsText(draft)).toEqual(['bold: ban quản lý', 'link: ban quản lý → https://bao-mau.example/ga', 'italic: tuần sau'])
  })

  it('tells title, author and time in its properties', async () => {
    const info = `{\\upr{\\title Bai}{\\*\\ud{\\title ${unicode('Bài về tàu')}}}}{\\author ${unicode('Trần Quang')}}{\\creatim\\yr2024\\mo3\\dy8\\hr7\\min5}{\\revtim\\yr2025}{\\company ABC}`
    expect(await read(`${unicode(LONG)}\\par`, info)).toMatchObject({
      title: 'Bài về tàu',
      byline: 'Trần Quang',
      published: '2024-03-08T07:05',
      origins: { title: 'header', byline: 'header', published: 'header' },
    })
  })

  it('reads bytes by the character set of the font', async () => {
    const vietnamese = iconv.encode(
      'Đ\u01b0\u01a1\u0300ng s\u0103\u0301t'.normalize('NFC').replace('ờ', 'ơ\u0300').replace('ắ', 'ă\u0301'),
      'windows-1258',
    )
    expect((await read(`{\\f1 ${bytes(vietnamese)}} caf\\'e9 {\\f6 ${bytes(iconv.encode('поезд', 'windows-1251'))}}`)).text).toBe(
      'Đường sắt café поезд',
    )
  })

  it('reads what was written in fonts from before Unicode, capitals of capital fonts too', async () => {
    const tcvn = (text: string) => bytes(iconv.encode(text, 'tcvn'))
    const vni = 'Tieáng Vieät tröôùc thôøi Unicode'
    const text = `{\\f2 ${tcvn('Đường sắt và ươm mầm')}}\\par{\\f3 ${tcvn('đường sắt')}}\\par{\\f4 ${bytes(Buffer.from(vni, 'latin1'))}}\\par`
    expect((await read(text)).text).toBe('Đường sắt và ươm mầm\nĐƯỜNG SẮT\nTiếng Việt trước thời Unicode')
    const western = [...iconv.encode('Đường sắt', 'tcvn')].map(byte => String.fromCharCode(byte)).join('')
    expect((await read(`{\\f2 ${unicode(western)}}`)).text).toBe('Đường sắt')
    // The font may have been lost on the way.
    expect((await read(`${unicode(vni)}, ${unicode('goõ baèng boä phoâng chöõ VNI')}.`)).text).toBe(
      'Tiếng Việt trước thời Unicode, gõ bằng bộ phông chữ VNI.',
    )
  })

  it('gives back any text that is put into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async words => {
        // Western characters may be Vietnamese of an old font, and those of private use are bullets.
        const text = `Đường ${words.replace(/[\p{Co}\u0080-\u02ff\u2000-\u2122]/gu, '')} sắt`
        const expected = normalise(text).replace(/[ \t\n]+/gu, ' ')
        expect((await read(unicode(text.replace(/[\r\n\v\f\u0085\u2028\u2029]/gu, ' ')))).text).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('is told by its bytes where it is called .doc', async () => {
    expect((await readBytes('bài.doc', rtf(body))).text).toContain('Chặng đầu')
  })

  it('fails by name when it is damaged, empty, something else or too deep', async () => {
    await surviveDamage('bài.rtf', rtf(body))
    expect(await readSoundly('bài.rtf', rtf('{\\pict 00}'))).toBe('empty')
    expect(await readSoundly('bài.rtf', Buffer.from('Chỉ là chữ.'))).toBe('unreadable')
    expect(await readSoundly('bài.rtf', rtf(`${'{\\b '.repeat(20_000)}a`))).toBeNull()
    expect(await readSoundly('bài.rtf', rtf(`\\bin99999999999 ${'}'.repeat(100)}a\\u-99999999?`))).toBe('empty')
  })
})

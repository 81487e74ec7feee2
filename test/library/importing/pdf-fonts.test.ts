import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { column, pdf } from '../../support/pdf.ts'
import { readBytes } from './read.ts'

const FIRST =
  'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa, và bà con hai bờ lại qua sông như trước. Người lái phà nói nước sông đang lên, nên mỗi chuyến chỉ chở được ba mươi lượt người; ưu tiên cho học sinh đến trường.'
const SECOND =
  'Theo tư lệnh quân khu, đường Lê-nin và cầu Y-rê-na được mở lại tương đương lúc trước, những người ở xa cũng được cứu trợ từ tuần trước.'
const LINES = { width: 60 }

/** Bytes of an old encoding as the characters of the same numbers. */
const bytesOf = (text: string) => iconv.encode(text, 'tcvn').toString('latin1')

describe('a PDF whose fonts are not of Unicode', () => {
  it('is read with the letters that an ABC font shows, also those that look like hyphens, at ends of lines too', async () => {
    const { texts } = column([FIRST, SECOND], LINES)
    const draft = await readBytes('bài.pdf', pdf({ pages: [texts.map(line => ({ ...line, text: bytesOf(line.text) }))], font: 'western' }))
    expect(draft.text).toBe(`${FIRST}\n${SECOND}`)
    for (const width of [20, 21, 22, 23, 24, 25, 26, 27]) {
      const narrow = column([FIRST], { width }).texts.map(line => ({ ...line, text: bytesOf(line.text) }))
      expect((await readBytes('bài.pdf', pdf({ pages: [narrow], font: 'western' }))).text).toBe(FIRST)
    }
  })

  it('is read with the letters that a VNI font shows', async () => {
    const { texts } = column(['Beán phaø Coàn Lau môû laïi töø saùng nay sau hai thaùng söûa chöõa.'], LINES)
    expect((await readBytes('bài.pdf', pdf({ pages: [texts], font: 'western' }))).text).toBe(
      'Bến phà Cồn Lau mở lại từ sáng nay sau hai tháng sửa chữa.',
    )
  })

  it('says that nobody can know its letters where the fonts tell nothing of them', async () => {
    const failure = { code: 'unreadable', message: expect.stringContaining('fonts do not tell') }
    const { texts } = column([FIRST, SECOND], LINES)
    await expect(readBytes('bài.pdf', pdf({ pages: [texts], font: 'untold' }))).rejects.toMatchObject(failure)
    // Where gaps are no characters, and all that is seen are letters.
    const words = 'The ferry crossed the river again this morning after two months of repairs and many people came to see it'
    const apart = Array.from({ length: 4 }, (_, row) =>
      words.split(' ').map((text, at) => ({ x: 30 + 45 * (at % 12), y: 700 - 60 * row - 20 * Math.floor(at / 12), size: 5, text })),
    ).flat()
    await expect(readBytes('bài.pdf', pdf({ pages: [apart], font: 'untold' }))).rejects.toMatchObject(failure)
    const own = column([FIRST.replace(/\p{L}/gu, letter => String.fromCharCode(0xe000 + (letter.charCodeAt(0) % 256)))], LINES)
    await expect(readBytes('bài.pdf', pdf({ pages: [own.texts] }))).rejects.toMatchObject(failure)
  })

  it('is let in with a few signs of a font of its own, in any language, in capitals and with numbers', async () => {
    const texts = [
      `\uf0b7 ${FIRST}`,
      FIRST.toUpperCase(),
      'Паром через протоку снова ходит с сегодняшнего утра, после двух месяцев ремонта.',
      Array(40).fill('TP.HCM 1.234 kWh, PGS.TS., GDP').join('; '),
    ]
    for (const text of texts) {
      const draft = await readBytes('bài.pdf', pdf({ pages: [column([text], LINES).texts] }))
      expect(draft.text.replace(/\s+/gu, ' ')).toContain(text.slice(-40))
    }
  })
})

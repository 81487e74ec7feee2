import { describe, expect, it } from 'vitest'
import { normalise } from '../../../main/library/text/normal-form.ts'
import { readText } from './read.ts'

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào.'

describe('the title of a text', () => {
  it('is its first line when that looks like a headline', async () => {
    expect(await readText('000_3a49a20963498701.txt', `Tàu hàng rời ga "Sao Mai"\n${BODY}`)).toMatchObject({
      title: 'Tàu hàng rời ga "Sao Mai"',
    })
    expect(await readText('a.txt', `Vì sao tàu đến trễ?\n\n${BODY}`)).toMatchObject({ title: 'Vì sao tàu đến trễ?' })
    expect(await readText('a.txt', `Và con tàu vẫn chạy...\n${BODY}`)).toMatchObject({ title: 'Và con tàu vẫn chạy...' })
  })

  it('is not a first line that ends like a sentence, is very long or is all there is', async () => {
    const { title } = await readText('ghi chép ga.txt', `Tàu rời ga.\n${BODY}`)
    expect(title).toBe('ghi chép ga')
    expect((await readText('ghi chép ga.txt', `${'rất dài '.repeat(30)}\n${BODY}`)).title).toBe('ghi chép ga')
    expect((await readText('ghi chép ga.txt', 'Tàu rời ga')).title).toBe('ghi chép ga')
  })

  it('is the name of the file, cleaned up, where there is no headline', async () => {
    expect((await readText('bài_của  chị-Hạnh.txt', BODY)).title).toBe('bài của chị-Hạnh')
    expect((await readText('ghi chép 12.3.txt', BODY)).title).toBe('ghi chép 12.3')
  })

  it('is the beginning of the first sentence where the name comes from a machine', async () => {
    for (const name of ['000_3a49a20963498701.txt', '20230821.txt', '7d0c1f2a-9b3e-4c5d-8e6f-0a1b2c3d4e5f.txt']) {
      expect((await readText(name, BODY)).title).toBe('Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao…')
    }
    expect((await readText('0001.txt', 'Tàu đã rời ga. Bà con vẫy tay.')).title).toBe('Tàu đã rời ga')
  })

  it('is composed, whatever form the file is in', async () => {
    expect((await readText('a.txt', `Đường sắt nối biển\n${BODY}`.normalize('NFD'))).title).toBe('Đường sắt nối biển')
    expect((await readText('đường sắt.txt'.normalize('NFD'), BODY)).title).toBe('đường sắt')
  })
})

describe('what a text says about itself', () => {
  it('is the date on a line of its own near the top', async () => {
    const published = async (line: string) => {
      const { published, precision } = await readText('a.txt', `Tàu hàng rời ga\n\n${line}\n\n${BODY}`)
      return `${published} ${precision}`
    }
    expect(await published('14:00 | 29/11/2021')).toBe('2021-11-29T14:00+07:00 minute')
    expect(await published('29/11/2021 - 8:05')).toBe('2021-11-29T08:05+07:00 minute')
    expect(await published('Thứ hai, 29/11/2021, 14:00 (GMT+7)')).toBe('2021-11-29T14:00+07:00 minute')
    expect(await published('Chủ nhật, 28.11.2021 14h30')).toBe('2021-11-28T14:30+07:00 minute')
    expect(await published('14:00 | 29/11/2021'.normalize('NFD'))).toBe('2021-11-29T14:00+07:00 minute')
    expect(await published('29/11/2021')).toBe('2021-11-29 day')
  })

  it('is no date inside a sentence, none that is in no calendar, and none far down', async () => {
    for (const line of [
      'Ngày 21 tháng 8 năm 2023, hai bên đã ký',
      'Tàu chạy lúc 14:00 | 29/11/2021 từ ga',
      '14:00 | 31/11/2021',
      '25:00 | 29/11/2021',
    ]) {
      expect(await readText('a.txt', `Tàu hàng rời ga\n${line}\n${BODY}`)).toMatchObject({ published: null, precision: null })
    }
    const more = 'Một câu dài của bài.\n'.repeat(10)
    const far = `${more}14:00 | 29/11/2021\n${more}${BODY}`
    expect((await readText('a.txt', far)).published).toBeNull()
  })

  it('is the address and the source in its last lines', async () => {
    const end = 'Nguồn:Cổng thông tin Sở Công Thương\nĐường dẫn bài viết: https://bao-mau.example/tau-hang.html\n\nIn bài viết'
    expect(await readText('a.txt', `${BODY}\n${end}`)).toMatchObject({
      url: 'https://bao-mau.example/tau-hang.html',
      outlet: 'Cổng thông tin Sở Công Thương',
    })
    expect(await readText('a.txt', `${BODY}\nNguồn: https://www.bao-mau.example/a`)).toMatchObject({
      url: 'https://www.bao-mau.example/a',
      outlet: 'bao-mau.example',
    })
    expect((await readText('a.txt', `${BODY}\nNguồn: ${'một câu dài '.repeat(10)}`)).outlet).toBeNull()
    expect(await readText('a.txt', `${BODY}\nLink: javascript:alert(1)`)).toMatchObject({ url: null, outlet: null })
  })

  it('leaves its date, its source and who wrote it in the text', async () => {
    const text = `Tàu hàng rời ga\n\n14:00 | 29/11/2021\n\n  ${BODY}\n\nMinh Châu\nNguồn: Báo Mẫu\n`
    expect(await readText('a.txt', text)).toMatchObject({ text, byline: 'Minh Châu', outlet: 'Báo Mẫu', dropped: [] })
  })
})

describe('the language of a text', () => {
  it('is guessed by its letters', async () => {
    expect((await readText('a.txt', BODY)).language).toBe('vi')
    expect((await readText('a.txt', BODY.normalize('NFD'))).language).toBe('vi')
    expect((await readText('a.txt', 'Первый грузовой поезд вышел со станции.')).language).toBe('ru')
    expect(
      (await readText('a.txt', 'The first freight train left Hà Nội for Đà Nẵng this morning, officials in the ministry said.')).language,
    ).toBe('en')
    expect((await readText('a.txt', 'La réunion a été très réussie, où les élèves étaient présents à côté.')).language).toBe('en')
  })

  it('is the one that the user names', async () => {
    expect((await readText('a.txt', BODY, { language: 'ru' })).language).toBe('ru')
  })
})

describe('the text', () => {
  it('is in normal form, with blocks on its lines', async () => {
    const { text, blocks } = await readText('a.txt', `\ufeffTàu hàng rời ga\r\n\u0007${BODY}\r`.normalize('NFD'))
    expect(text).toBe(`Tàu hàng rời ga\n${BODY}\n`)
    expect(normalise(text)).toBe(text)
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['Tàu hàng rời ga', BODY])
  })
})

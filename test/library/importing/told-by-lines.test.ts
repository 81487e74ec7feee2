import { describe, expect, it } from 'vitest'
import { toldByLines } from '../../../main/library/importing/finishing/told-by-lines.ts'
import { siteOf } from '../../../main/library/importing/readers/html/sites.ts'
import { readText } from './read.ts'

const BODY = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay. Bà con hai bên đường vẫy tay chào theo.'
const byline = (...end: string[]) => toldByLines(['Tàu hàng rời ga', BODY, BODY, ...end]).byline

describe('who wrote a text', () => {
  it('is a name alone behind it, or named as its author', () => {
    expect(byline('Minh Châu')).toBe('Minh Châu')
    expect(byline('Lê Thị Hạnh - Trần Quang')).toBe('Lê Thị Hạnh - Trần Quang')
    expect(byline('Vũ Đình Khang (TTXVN)')).toBe('Vũ Đình Khang (TTXVN)')
    expect(byline('Tác giả: Minh Châu')).toBe('Minh Châu')
    expect(byline('Bài, ảnh: Minh Châu', 'Nguồn: Báo Mẫu')).toBe('Minh Châu')
    expect(byline('Minh Châu', 'Đường dẫn bài viết: https://bao-mau.example/a', 'In bài viết')).toBe('Minh Châu')
    expect(toldByLines(['Tàu rời ga', 'By: Anna Lee', BODY, BODY, BODY, BODY, BODY, BODY, BODY]).byline).toBe('Anna Lee')
  })

  it('is no place, no heading, no sentence and no single word', () => {
    for (const line of [
      'Hà Nội',
      'Việt Nam',
      'Châu',
      'Tàu hàng rời ga',
      'MINH CHÂU ĐÃ VỀ',
      'Minh Châu đã về.',
      'Bài: tàu hàng rời ga vào sáng nay.',
    ]) {
      expect(byline(line), line).toBeNull()
    }
  })
})

describe('a source', () => {
  it('is named behind the text with or without a blank', () => {
    expect(toldByLines([BODY, 'Nguồn:Cổng thông tin Sở']).outlet).toBe('Cổng thông tin Sở')
    expect(toldByLines([BODY, 'Nguồn tin: Báo Mẫu']).outlet).toBe('Báo Mẫu')
    expect(toldByLines([BODY, 'Theo Báo Mẫu']).outlet).toBeNull()
  })
})

describe('a large news site', () => {
  it('is known by its address, whatever stands before its domain', () => {
    expect(siteOf('https://m.tuoitre.vn/a.htm')?.outlet).toBe('Tuổi Trẻ')
    expect(siteOf('https://vnexpress.net/a.html')?.outlet).toBe('VnExpress')
    expect(siteOf('https://nottuoitre.vn/')).toBeNull()
    expect(siteOf('https://tuoitre.vn.example/')).toBeNull()
    expect(siteOf(null)).toBeNull()
  })

  it('shows who wrote an article and when where its pages have that', async () => {
    const html = `<html><head><title>Tàu hàng</title><link rel="canonical" href="https://vietnamnet.vn/tau-hang-1.html"></head><body>
      <div class="bread-crumb-detail__time">Thứ hai, 21/08/2023 - 07:45</div><p class="article-detail-author"><span class="name">Minh Châu</span></p>
      <article><p>${BODY}</p><p>${BODY} Thêm.</p></article></body></html>`
    expect(await readText('trang.html', html)).toMatchObject({
      outlet: 'VietNamNet',
      byline: 'Minh Châu',
      published: '2023-08-21T07:45+07:00',
      origins: { outlet: 'site', byline: 'site', published: 'site', url: 'meta' },
    })
  })

  it('is known by the address that a text ends with', async () => {
    const draft = await readText('a.txt', `${BODY}\n\nĐường dẫn bài viết: https://dantri.com.vn/tau-hang.htm`)
    expect(draft).toMatchObject({ outlet: 'Dân trí', origins: { outlet: 'site', url: 'line' } })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfReport } from '../../../main/library/importing/finishing/day-of-report.ts'
import { publishedOf, publishedOfLine } from '../../../main/library/importing/finishing/published.ts'

const two = (number: number) => String(number).padStart(2, '0')
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
const date = fc
  .record({ year: fc.integer({ min: 1990, max: 2035 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => ({ y: String(year), m: month, d: day, iso: `${year}-${two(month)}-${two(day)}` }))
const time = fc.record({ h: fc.nat(23), min: fc.nat(59) })
const weekday = fc.constantFrom(...WEEKDAYS)

describe('a date', () => {
  it('is read in every way that pages print it', () => {
    fc.assert(
      fc.property(date, time, weekday, ({ y, m, d, iso }, { h, min }, name) => {
        const minute = `${iso}T${two(h)}:${two(min)}+07:00`
        const at = `${two(h)}:${two(min)}`
        for (const line of [
          `${at} | ${two(d)}/${two(m)}/${y}`,
          `${d}/${m}/${y} ${h}:${two(min)}`,
          `${name}, ${two(d)}/${two(m)}/${y}, ${at} (GMT+7)`,
          `${name}, ngày ${d}/${m}/${y} - ${at}`,
          `${d}-${m}-${y} ${at}`,
          `${h}h${two(min)}, ${two(d)}.${two(m)}.${y}`,
          `Ngày ${d} tháng ${m} năm ${y}, ${at}`,
          `Cập nhật lúc ${at}, ${name}, ${two(d)}/${two(m)}/${y}`,
          `Đăng lúc: ${at} ${two(d)}/${two(m)}/${y}`,
        ]) {
          expect(publishedOfLine(line), line).toEqual({ published: minute, precision: 'minute' })
          expect(publishedOf(line.normalize('NFD')), line).toEqual({ published: minute, precision: 'minute' })
        }
        for (const line of [
          `Ngày ${d} tháng ${m} năm ${y}`,
          `${d} tháng ${m}, ${y}`,
          `${two(d)}/${two(m)}/${y}`,
          `${name} ${d}/${m}/${y}`,
        ]) {
          expect(publishedOfLine(line), line).toEqual({ published: iso, precision: 'day' })
        }
        for (const line of [`tháng ${m}/${y}`, `Tháng ${m} năm ${y}`]) {
          expect(publishedOfLine(line), line).toEqual({ published: iso.slice(0, 7), precision: 'month' })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is read in English', () => {
    expect(publishedOf('August 21, 2023')).toEqual({ published: '2023-08-21', precision: 'day' })
    expect(publishedOf('21 Aug 2023')).toEqual({ published: '2023-08-21', precision: 'day' })
    expect(publishedOf('Monday, August 21, 2023, 2:05 pm (GMT+7)')).toEqual({ published: '2023-08-21T14:05+07:00', precision: 'minute' })
    expect(publishedOf('12:10 AM | 21/08/2023')).toEqual({ published: '2023-08-21T00:10+07:00', precision: 'minute' })
  })

  it('is none that no calendar has, and no part of a sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 13, max: 99 }), fc.integer({ min: 1990, max: 2035 }), (d, m, y) => {
        for (const line of [`${d}/${m}/${y}`, `Ngày ${d} tháng ${m} năm ${y}`, `31/02/${y}`, `25:00 | 01/01/${y}`]) {
          expect(publishedOfLine(line), line).toBeNull()
        }
      }),
      { numRuns: 60 },
    )
    for (const line of ['Ngày 21 tháng 8 năm 2023, hai bên đã ký', 'vào tháng 8/2023', 'giai đoạn 2023 - 2025', '2023', '12/2023/NĐ-CP']) {
      expect(publishedOfLine(line), line).toBeNull()
    }
  })
})

describe('the day that a report speaks from', () => {
  const of = (...paragraphs: string[]) => dayOfReport(paragraphs, 2026)?.published ?? null

  it('is told by a time of day at its head; the year comes from what else it says', () => {
    expect(of('Chiều ngày 6/5, tại ga Sao Mai, hai tỉnh đã ký kế hoạch.', 'Ba tháng đầu năm 2025, lượng hàng tăng so với năm 2024.')).toBe(
      '2025-05-06',
    )
    expect(of('Sáng 18/3, đoàn tàu rời ga.', 'Theo kế hoạch đến năm 2030, tuyến sẽ dài thêm. Năm 2023 tuyến chở 12 nghìn tấn.')).toBe(
      '2023-03-18',
    )
    expect(of('(Báo Mẫu) - Tối 5/11/2024, mưa lớn đã làm tàu dừng.')).toBe('2024-11-05')
  })

  it('is not the day of an event, nor made up where no year is named', () => {
    expect(of('Ngày 21 tháng 8 năm 2023, hai bên đã ký kế hoạch hành động.')).toBeNull()
    expect(of('Chiều ngày 6/5, hai tỉnh đã ký kế hoạch.')).toBeNull()
    expect(of('Chiều ngày 31/2, hai tỉnh đã ký kế hoạch năm 2024.')).toBeNull()
    expect(of('Hội nghị mở từ chiều 6/5 và kéo dài đến năm 2025.')).toBeNull()
    expect(of('Một đoạn.', 'Hai đoạn.', 'Chiều 6/5, ở đoạn ba của năm 2025.')).toBeNull()
  })
})

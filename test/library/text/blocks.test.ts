import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import { anything } from './vietnamese.ts'

const LONG =
  'Hai nước nhất trí đẩy mạnh hợp tác về vận tải, mở thêm tuyến tàu chở hàng qua biên giới và rút ngắn thời gian thông quan cho nông sản, theo tuyên bố chung hôm nay.'
const seeds = new URL('../../../../shared/seeds/', import.meta.url)

const typed = (text: string) =>
  blocksOfPlainText(text).map(block => `${block.type}${block.level ?? ''}: ${text.slice(block.start, block.end).slice(0, 28)}`)

describe('blocksOfPlainText', () => {
  it('takes each line that is not empty as a block without the white space around it', () => {
    const text = `\n  ${LONG} \n\n\t${LONG}\u00a0\n`
    expect(blocksOfPlainText(text).map(block => text.slice(block.start, block.end))).toEqual([LONG, LONG])
  })

  it('reads a headline, headings and paragraphs', () => {
    expect(typed(`Con đường mới\n${LONG}\n\nVận tải là khâu then chốt\n\n${LONG}\nGhi chép ngắn`)).toEqual([
      'heading1: Con đường mới',
      `paragraph: ${LONG.slice(0, 28)}`,
      'heading2: Vận tải là khâu then chốt',
      `paragraph: ${LONG.slice(0, 28)}`,
      'paragraph: Ghi chép ngắn',
    ])
  })

  it('takes a short line that alone stands apart for the caption of a picture that was there', () => {
    const paragraphs = Array.from({ length: 8 }, (_, index) => `${index} ${LONG}`)
    const text = [...paragraphs.slice(0, 3), '', 'Ga đầu mối trong ngày khai trương', ...paragraphs.slice(3)].join('\n')
    expect(typed(text)[3]).toBe('caption: Ga đầu mối trong ngày khai t')
    expect(typed(text.replaceAll('\n', '\n\n'))[3]).toBe('heading2: Ga đầu mối trong ngày khai t')
  })

  it('takes a headline that asks, but no sentence, for a headline', () => {
    expect(typed(`Vì sao tàu chậm?\n${LONG}`)[0]).toBe('heading1: Vì sao tàu chậm?')
    expect(typed(`Tàu chậm.\n${LONG}`)[0]).toBe('paragraph: Tàu chậm.')
    expect(typed(LONG)[0]).toMatch(/^paragraph/u)
  })

  it('reads items with their depth, marker included', () => {
    expect(typed(`Nội dung chính:\n- Vận tải\n  • Đường sắt\n12. Du lịch\n1) Khí hậu\n5/6 nước`)).toEqual([
      'paragraph: Nội dung chính:',
      'item1: - Vận tải',
      'item2: • Đường sắt',
      'item1: 12. Du lịch',
      'item1: 1) Khí hậu',
      'paragraph: 5/6 nước',
    ])
  })

  it('reads captions by their credit, and pictures and tables as rows', () => {
    expect(
      typed(
        `Mở đầu\n${LONG}\n![]() |\nTàu vào ga. Ảnh: Minh Hà |\nÔng A. bắt tay ông B. (Ảnh: T.T.)\n| a | b |\nmột | hai | ba\n14:00 | 29/11/2021`,
      ),
    ).toEqual([
      'heading1: Mở đầu',
      `paragraph: ${LONG.slice(0, 28)}`,
      'row: ![]() |',
      'caption: Tàu vào ga. Ảnh: Minh Hà |',
      'caption: Ông A. bắt tay ông B. (Ảnh: ',
      'row: | a | b |',
      'row: một | hai | ba',
      'paragraph: 14:00 | 29/11/2021',
    ])
  })

  it('sees the alternative text and legend of a picture in words that are said twice', () => {
    const text = `Một chuyến tàu đi về phía tây\n${LONG}\nMột góc thủ đô bên sông.\nMột góc thủ đô bên sông.\n\nMột chuyến tàu đi về phía tây\nĐại sứ tại buổi lễ.\n\n${LONG}`
    expect(typed(text).map(line => line.split(':')[0])).toEqual([
      'heading1',
      'paragraph',
      'caption',
      'caption',
      'caption',
      'caption',
      'paragraph',
    ])
  })

  it('covers everything that can be seen, in order, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, fc.constantFrom('- a', '| b |', 'Ảnh: C', '')), { maxLength: 6 }), lines => {
        const text = lines.join('\n')
        let seen = 0
        let rest = ''
        for (const block of blocksOfPlainText(text)) {
          expect(block.start).toBeGreaterThanOrEqual(seen)
          expect(block.end).toBeGreaterThan(block.start)
          const piece = text.slice(block.start, block.end)
          expect(piece).toBe(piece.trim())
          expect(piece).not.toContain('\n')
          rest += text.slice(seen, block.start)
          seen = block.end
        }
        expect((rest + text.slice(seen)).trim()).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  it('is quick with a million lines', () => {
    const blocks = blocksOfPlainText('Dòng ngắn không dấu chấm\n'.repeat(1_000_000))
    expect(blocks).toHaveLength(1_000_000)
  })

  it.runIf(existsSync(seeds))('finds the headings and captions of real articles', () => {
    const outline = readdirSync(seeds)
      .sort()
      .map(name => {
        const text = readFileSync(new URL(name, seeds), 'utf8')
        const types = blocksOfPlainText(text).map(block => block.type)
        const count = (type: string) => types.filter(each => each === type).length
        return [count('heading'), count('caption'), count('row'), count('paragraph')]
      })
    expect(outline).toEqual([
      [0, 0, 0, 11],
      [2, 2, 2, 19],
      [0, 2, 0, 31],
      [0, 0, 0, 5],
      [3, 4, 0, 22],
    ])
  })
})

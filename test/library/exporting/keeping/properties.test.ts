import { describe, expect, it } from 'vitest'
import { merge } from '../../../../main/library/exporting/keeping/merge.ts'
import { note } from './note.ts'

const titled = (...head: string[]) => note(head, { title: '# Tàu hàng' })
const BASE = ['title: Tàu hàng', 'outlet: Báo Mẫu', 'tags:', '  - kinh-tế', '  - giao-thông', 'collate-id: 0b9c']

const merged = (present: string[], wanted: string[], choices?: Map<string, 'file' | 'library' | 'both'>, base = BASE) => {
  const { text, conflicts } = merge(titled(...base), titled(...present).text, titled(...wanted), choices)
  return { head: text.split('\n---\n')[0]?.split('\n').slice(1), conflicts }
}

describe('front matter that was changed in a file', () => {
  it('keeps keys of the user’s own at their places, and values that only the user changed', () => {
    const present = ['# ghi chú', 'cssclasses: rộng', ...BASE.with(1, 'outlet: "Báo Mẫu (bản in)"'), 'đọc lại:', '  - thứ hai', 'trống:']
    const wanted = ['title: Tàu khách', 'outlet: Báo Mẫu', 'author: Lan', 'tags:', '  - kinh-tế', '  - giao-thông', 'collate-id: 0b9c']
    expect(merged(present, wanted)).toEqual({
      head: [
        '# ghi chú',
        'cssclasses: rộng',
        'title: Tàu khách',
        'outlet: "Báo Mẫu (bản in)"',
        'author: Lan',
        ...BASE.slice(2),
        'đọc lại:',
        '  - thứ hai',
        'trống:',
      ],
      conflicts: [],
    })
  })

  it('has the library’s tags and those that the user added, without those that the user took out', () => {
    const present = BASE.toSpliced(4, 1, '  - của-tôi')
    const wanted = BASE.toSpliced(3, 0, '  - an-ninh')
    expect(merged(present, wanted)).toEqual({
      head: ['title: Tàu hàng', 'outlet: Báo Mẫu', 'tags:', '  - an-ninh', '  - kinh-tế', '  - của-tôi', 'collate-id: 0b9c'],
      conflicts: [],
    })
    expect(merged(['tags: [kinh-tế, giao-thông, của-tôi]', 'collate-id: 0b9c'], ['tags:', '  - mới', 'collate-id: 0b9c']).head).toEqual([
      'tags:',
      '  - mới',
      '  - của-tôi',
      'collate-id: 0b9c',
    ])
  })

  it('takes what is only written in another way for unchanged', () => {
    const present = ['title: "Tàu hàng"', "outlet: 'Báo Mẫu'", 'tags: [kinh-tế, giao-thông]', 'collate-id: 0b9c']
    expect(merged(present, BASE)).toEqual({ head: present, conflicts: [] })
    expect(merged(present, BASE.with(0, 'title: Tàu khách'))).toEqual({ head: ['title: Tàu khách', ...present.slice(1)], conflicts: [] })
  })

  it('is a conflict where a value was changed by both, or has a comment that would be lost', () => {
    const present = BASE.with(0, 'title: Tàu của tôi').with(1, 'outlet: Báo Mẫu # bản in')
    const wanted = BASE.with(0, 'title: Tàu khách').with(1, 'outlet: Báo Mới')
    expect(merged(present, wanted)).toEqual({
      head: present,
      conflicts: [
        { part: 'head:title', base: 'title: Tàu hàng', file: 'title: Tàu của tôi', library: 'title: Tàu khách', both: false, line: 1 },
        {
          part: 'head:outlet',
          base: 'outlet: Báo Mẫu',
          file: 'outlet: Báo Mẫu # bản in',
          library: 'outlet: Báo Mới',
          both: false,
          line: 2,
        },
      ],
    })
    const choices = new Map<string, 'file' | 'library' | 'both'>([
      ['head:title', 'file'],
      ['head:outlet', 'library'],
    ])
    expect(merged(present, wanted, choices)).toEqual({ head: wanted.with(0, 'title: Tàu của tôi'), conflicts: [] })
    // A key has one value: where both are asked for, nothing is decided, and nothing is lost.
    choices.set('head:title', 'both')
    expect(merged(present, wanted, choices)).toMatchObject({
      head: wanted.with(0, 'title: Tàu của tôi'),
      conflicts: [{ part: 'head:title' }],
    })
  })

  it('leaves out a key that the user took out, and one that the library has no more', () => {
    expect(merged(BASE.toSpliced(1, 1), BASE)).toEqual({ head: BASE.toSpliced(1, 1), conflicts: [] })
    expect(merged(BASE, BASE.toSpliced(1, 1))).toEqual({ head: BASE.toSpliced(1, 1), conflicts: [] })
    expect(merged(BASE.toSpliced(1, 1), BASE.with(1, 'outlet: Báo Mới')).conflicts).toMatchObject([{ part: 'head:outlet', file: null }])
    expect(merged(BASE.with(1, 'outlet: Của tôi'), BASE.toSpliced(1, 1)).conflicts).toMatchObject([{ part: 'head:outlet', library: null }])
  })

  it('keeps a key of the user’s own that the library begins to write, and asks where it differs', () => {
    const own = [...BASE, 'author: Lan']
    expect(merged(own, [...BASE, 'author: "Lan"'])).toEqual({ head: own, conflicts: [] })
    expect(merged(own, [...BASE, 'author: Mai']).conflicts).toMatchObject([{ part: 'head:author', base: null, file: 'author: Lan' }])
    // Written twice, both stay.
    const twice = [...own, 'author: Mai']
    expect(merged(twice, BASE)).toEqual({ head: twice, conflicts: [] })
  })
})

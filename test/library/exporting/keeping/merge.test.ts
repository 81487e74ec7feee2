import { describe, expect, it } from 'vitest'
import { merge } from '../../../../main/library/exporting/keeping/merge.ts'
import { note } from './note.ts'

const HEAD = ['title: Tàu hàng', 'tags:', '  - kinh-tế', 'collate-id: 0b9c']
const quote = (id: string, text: string, note = '') => `> [!quote] #kinh-tế\n> ${text}\n\n^${id}${note === '' ? '' : `\n\n${note}`}`
const first = quote('h-1', 'Tàu chạy chín giờ.', 'So với năm ngoái.')
const second = quote('h-2', 'Hàng tăng mười phần trăm.')
const third = quote('h-3', 'Ga mở cửa lúc sáu giờ.')
const base = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': second })

/** The note with something after a part of it. */
const written = (part: string, mine: string, text = base.text) => {
  const { end } = base.parts.find(({ id }) => id === part) ?? { end: 0 }
  return text.slice(0, end) + mine + text.slice(end)
}

describe('merging a file that was changed with what the library would write', () => {
  it('writes what is wanted where nobody changed anything', () => {
    const wanted = note(HEAD, { title: '# Tàu khách', 'h-1': first, 'h-3': third, 'h-2': second })
    expect(merge(base, base.text, wanted)).toEqual({ text: wanted.text, conflicts: [], kept: wanted })
    expect(merge(base, base.text, base)).toEqual({ text: base.text, conflicts: [], kept: base })
  })

  it('keeps text of the user at its place while parts around it change, come and go', () => {
    const mine = written('h-1', '\n\n  Câu của tôi,\nhai dòng. ', written('h-2', '\n\n## Kết\n\nHết.', base.text))
    const wanted = note(HEAD, { title: '# Tàu khách', 'h-1': quote('h-1', 'Tàu chạy chín giờ.', 'Khác rồi.'), 'h-3': third, 'h-2': second })
    const { text, conflicts } = merge(base, mine, wanted)
    expect(conflicts).toEqual([])
    expect(text).toBe(
      `---\n${HEAD.join('\n')}\n---\n\n# Tàu khách\n\n${quote('h-1', 'Tàu chạy chín giờ.', 'Khác rồi.')}\n\n  Câu của tôi,\nhai dòng. \n\n${third}\n\n${second}\n\n## Kết\n\nHết.\n`,
    )
  })

  it('puts a new highlight at the end before a section of the user’s own, and after what was written to the one before', () => {
    const mine = written('h-2', '\n\nVề đoạn hai.\n\n## Kết\n\nHết.')
    const wanted = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': second, 'h-3': third })
    expect(merge(base, mine, wanted).text).toBe(mine.replace('## Kết', `${third}\n\n## Kết`))
  })

  it('lets a removed highlight go, but marks it where the user wrote something to it; come back, it is an ordinary part again', () => {
    const without = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.' })
    const mine = written('h-1', '\n\nCâu của tôi.')
    const gone = merge(base, mine, without)
    expect(gone.conflicts).toEqual([])
    expect(gone.text).toBe(`${without.text}\n${first.replace('[!quote]', '[!quote] removed')}\n\nCâu của tôi.\n`)
    expect(merge(gone.kept, gone.text, without)).toEqual(gone)
    expect(merge(gone.kept, gone.text, base).text).toBe(mine)
    expect(merge(gone.kept, gone.text.replace('Câu của tôi.\n', ''), without).text).toContain('[!quote] removed')
  })

  it('puts the word that a highlight was removed into the line of it that still stands, not into one that begins alike', () => {
    const plain = first.replace(' #kinh-tế', '')
    const one = note(HEAD, { title: '# Tàu hàng', 'h-1': plain })
    const without = note(HEAD, { title: '# Tàu hàng' })
    const changed = (mine: string) => merge(one, one.text.replace(plain, mine), without).text
    expect(changed('> [!quote] Của tôi\n\nSo với năm ngoái')).toContain('\n> [!quote] Của tôi\n')
    expect(changed('> [!quote] Đáng nhớ\n> Tàu chạy chín giờ.')).toContain('\n> [!quote] removed Đáng nhớ\n')
    expect(changed('> [!quote] Của tôi\n\n> [!quote]\n> Tàu chạy chín giờ.')).toContain('Của tôi\n\n> [!quote] removed\n')
  })

  it('says in any dialect that a highlight was removed', () => {
    const marked = (line: string) => {
      const one = note([], { 'h-1': `${line}\n^h-1` })
      return merge(one, `${one.text}\nCâu của tôi.\n`, note([], {})).text.split('\n')[0]
    }
    expect(marked('> [!quote]- #kinh-tế')).toBe('> [!quote]- removed #kinh-tế')
    expect(marked('- > Tàu chạy.')).toBe('- > **removed** Tàu chạy.')
    expect(marked('> “Tàu” [@bao2024, tr. 3]')).toBe('> **removed** “Tàu” [@bao2024, tr. 3]')
    expect(marked('2024. Tàu chạy')).toBe('2024. **removed** Tàu chạy')
    expect(marked('==Tàu==')).toBe('**removed** ==Tàu==')
  })

  it('keeps what the user changed inside a part as long as the library does not change it too', () => {
    const mine = base.text.replace('So với năm ngoái.', 'So với năm ngoái và năm kia.')
    const wanted = note(HEAD, { title: '# Tàu khách', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': second })
    expect(merge(base, mine, wanted)).toMatchObject({ text: mine.replace('# Tàu hàng', '# Tàu khách'), conflicts: [] })
    const both = note(HEAD, {
      title: '# Tàu hàng',
      memo: 'Nhớ gọi ga.',
      'h-1': quote('h-1', 'Tàu chạy chín giờ.', 'Xem lại.'),
      'h-2': second,
    })
    const { text, conflicts } = merge(base, mine, both)
    expect(text).toBe(mine)
    expect(conflicts).toEqual([
      {
        part: 'h-1',
        base: first,
        file: quote('h-1', 'Tàu chạy chín giờ.', 'So với năm ngoái và năm kia.'),
        library: quote('h-1', 'Tàu chạy chín giờ.', 'Xem lại.'),
        both: true,
        line: 11,
      },
    ])
    const same = note(HEAD, {
      title: '# Tàu hàng',
      memo: 'Nhớ gọi ga.',
      'h-1': quote('h-1', 'Tàu chạy chín giờ.', 'So với năm ngoái và năm kia.'),
      'h-2': second,
    })
    expect(merge(base, mine, same)).toMatchObject({ text: mine, conflicts: [] })
  })

  it('does as it is told where both changed a part', () => {
    const mine = written('h-1', '\n\nCâu của tôi.', base.text.replace('chín giờ', 'CHÍN giờ'))
    const wanted = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': quote('h-1', 'Tàu chạy chín giờ rưỡi.'), 'h-2': second })
    const chosen = (choice: 'file' | 'library' | 'both') => merge(base, mine, wanted, new Map([['h-1', choice]]))
    const file = quote('h-1', 'Tàu chạy CHÍN giờ.', 'So với năm ngoái.')
    const library = quote('h-1', 'Tàu chạy chín giờ rưỡi.')
    expect(chosen('file')).toMatchObject({ text: mine, conflicts: [] })
    expect(chosen('library')).toMatchObject({ text: mine.replace(file, library), conflicts: [] })
    expect(chosen('both')).toMatchObject({ text: mine.replace(file, `${library}\n\n${file}`), conflicts: [] })
    // What was decided is not asked again.
    for (const choice of ['file', 'library', 'both'] as const) {
      const { text, kept } = chosen(choice)
      expect(merge(kept, text, wanted)).toEqual({ text, kept, conflicts: [] })
    }
  })

  it('leaves out what the user deleted until the library changes it', () => {
    const mine = base.text.replace(`${first}\n\n`, '')
    const wanted = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': second, 'h-3': third })
    const { text, kept, conflicts } = merge(base, mine, wanted)
    expect([text, conflicts]).toEqual([`${mine}\n${third}\n`, []])
    const changed = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': quote('h-1', 'Khác hẳn.'), 'h-2': second, 'h-3': third })
    expect(merge(kept, text, changed).conflicts).toMatchObject([{ part: 'h-1', file: null, both: false }])
    const back = merge(kept, text, changed, new Map([['h-1', 'library']]))
    expect(back).toMatchObject({ text: changed.text, conflicts: [] })
    expect(merge(kept, text, changed, new Map([['h-1', 'file']]))).toMatchObject({ text, conflicts: [] })
    expect(merge(kept, text, note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-2': second, 'h-3': third })).text).toBe(text)
  })

  it('follows the library where it moves a highlight, with what the user wrote to it, and the user who moved one', () => {
    const wanted = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-2': second, 'h-1': first })
    const mine = written('h-1', '\n\nVề đoạn một.', written('h-2', '\n\nVề đoạn hai.', base.text))
    expect(merge(base, mine, wanted).text).toBe(
      wanted.text.replace(first, `${first}\n\nVề đoạn một.`).replace(second, `${second}\n\nVề đoạn hai.`),
    )
    const moved = note(HEAD, { 'h-2': second, title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': first })
    const changed = note(HEAD, { title: '# Tàu hàng', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': quote('h-2', 'Hàng tăng.') })
    expect(merge(base, moved.text, changed)).toMatchObject({
      text: moved.text.replace('Hàng tăng mười phần trăm.', 'Hàng tăng.'),
      conflicts: [],
    })
  })

  it('tells highlights of the same words apart', () => {
    const [one, two] = [quote('h-1', 'Như nhau.'), quote('h-2', 'Như nhau.')]
    const twins = note(HEAD, { title: '# Tàu hàng', 'h-1': one, 'h-2': two })
    const mine = twins.text.replace(`${one}\n\n`, '')
    const wanted = note(HEAD, { title: '# Tàu hàng', 'h-1': one, 'h-2': quote('h-2', 'Như nhau.', 'Xem lại.') })
    expect(merge(twins, mine, wanted)).toMatchObject({ text: mine.replace(two, quote('h-2', 'Như nhau.', 'Xem lại.')), conflicts: [] })
  })

  it('keeps byte order mark, line ends, composed letters and a missing last line end of the user', () => {
    const mine = `\uFEFF${written('h-2', '\n\nCâu của tôi').trimEnd()}`.replaceAll('\n', '\r\n')
    const wanted = note(HEAD, { title: '# Tàu khách', memo: 'Nhớ gọi ga.', 'h-1': first, 'h-2': second, 'h-3': third })
    const { text, conflicts } = merge(base, mine, wanted)
    expect(conflicts).toEqual([])
    expect(text).toBe(`${mine.replace('# Tàu hàng', '# Tàu khách')}\r\n\r\n${third.replaceAll('\n', '\r\n')}\r\n`)
    expect(merge(base, base.text.trimEnd(), base).text).toBe(base.text.trimEnd())
    const composed = merge(base, base.text.normalize('NFD'), wanted)
    expect(composed.conflicts).toEqual([])
    expect(composed.text.normalize('NFC')).toBe(wanted.text)
  })

  it('knows what a template writes between the parts, and the user’s text beside it', () => {
    const listed = (heading: string, ...quotes: string[]) => {
      const text = `# Đường sắt\n\n## ${heading}\n\n${quotes.join('\n')}\n`
      return { text, parts: quotes.map((one, at) => ({ id: `h-${at}`, start: text.indexOf(one), end: text.indexOf(one) + one.length })) }
    }
    const list = listed('Báo Mẫu', '- Một', '- Hai')
    const wanted = listed('Báo Mới', '- Một', '- Hai rưỡi', '- Ba')
    expect(merge(list, list.text, wanted).text).toBe(wanted.text)
    const mine = list.text.replace('- Một', 'Tôi viết.\n\n- Một\n  - của tôi')
    expect(merge(list, mine, wanted)).toMatchObject({
      text: wanted.text.replace('- Một', 'Tôi viết.\n\n- Một\n  - của tôi'),
      conflicts: [],
    })
  })

  it('is quick for large files', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2000 }, (_, at) => [`h-${at}`, quote(`h-${at}`, `Câu ${at % 7} ${'dài '.repeat(100)}`)]),
    )
    const large = note(HEAD, parts)
    const wanted = note(
      HEAD,
      Object.fromEntries(Object.entries(parts).map(([id, text], at) => [id, at % 2 === 0 ? text : `${text}\n\nGhi chú`])),
    )
    const mine = large.text.replaceAll('Câu 3', 'CÂU 3').replaceAll('\n\n^h-1', '\n\n\n^h-1')
    expect(merge(large, mine, wanted).text).toContain('CÂU 3')
    expect(large.text.length).toBeGreaterThan(800_000)
  })
})

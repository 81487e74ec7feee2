import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from '../../../main/library/text/address-key.ts'

const PAGE = 'https://baomau.vn/kinh-te/duong-sat-moi-4581234.html'

describe('the key of an address', () => {
  it('is the same for the same page, however it was reached', () => {
    const ways = [
      PAGE,
      'http://baomau.vn/kinh-te/duong-sat-moi-4581234.html',
      'https://www.baomau.vn/kinh-te/duong-sat-moi-4581234.html/',
      'https://m.baomau.vn/kinh-te/duong-sat-moi-4581234.html#binh-luan',
      'https://amp.baomau.vn/kinh-te/duong-sat-moi-4581234.html',
      'https://www.m.baomau.vn/kinh-te/duong-sat-moi-4581234.html',
      'https://BaoMau.VN:443/kinh-te/duong-sat-moi-4581234.html',
      `${PAGE}?utm_source=zalo&utm_medium=chia+se&UTM_Campaign=x`,
      `${PAGE}?fbclid=IwAR0abc&fb_comment_id=12`,
      `${PAGE}?zarsrc=30&gidzl=abc`,
      `${PAGE}?gclid=1&_ga=2&igsh=3&mc_cid=4&ref=trangchu`,
    ]
    for (const way of ways) expect([way, addressKey(way)]).toEqual([way, addressKey(PAGE)])
  })

  it('tells pages apart by what does', () => {
    const others = [
      'https://baomau.vn/kinh-te/duong-sat-moi-4581235.html',
      'https://khac.vn/kinh-te/duong-sat-moi-4581234.html',
      'https://en.baomau.vn/kinh-te/duong-sat-moi-4581234.html',
      'https://baomau.vn:8443/kinh-te/duong-sat-moi-4581234.html',
      `${PAGE}?page=2`,
    ]
    expect(new Set([PAGE, ...others].map(addressKey)).size).toBe(others.length + 1)
    expect(addressKey('https://baomau.vn/?id=1')).not.toBe(addressKey('https://baomau.vn/?id=2'))
  })

  it('knows a path in Vietnamese by its letters, percent signs or not', () => {
    const plain = 'https://baomau.vn/tin/đường-sắt'
    expect(addressKey(encodeURI(plain))).toBe(addressKey(plain))
    expect(addressKey(plain.normalize('NFD'))).toBe(addressKey(plain))
    expect(addressKey('https://baomau.vn/tin/%C4')).not.toBeNull()
  })

  it('is none for a front page, and for what is no page', () => {
    for (const none of [null, '', 'baomau.vn/tin', 'mailto:a@baomau.vn', 'https://www.baomau.vn/', 'https://baomau.vn/?utm_source=x'])
      expect([none, addressKey(none)]).toEqual([none, null])
    // The host is a name of its own here, not one of another's pages.
    expect(addressKey('https://m.vn/tin')).toBe('m.vn/tin?')
  })

  it('does not depend on the order of parameters, nor on what tracks', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcđ1-'), minLength: 1, maxLength: 6 })
    const parameters = fc.array(fc.tuple(letters, letters), { maxLength: 5 })
    fc.assert(
      fc.property(letters, parameters, fc.nat(), (path, given, seed) => {
        const shuffled = given.toSorted(([a, x], [b, y]) => ((a.length * 7 + x.length + seed) % 5) - ((b.length * 7 + y.length + seed) % 5))
        const base = `https://baomau.vn/${path}`
        const one = addressKey(`${base}?${new URLSearchParams(given)}`)
        expect(addressKey(`${base}/?${new URLSearchParams([...shuffled, ['utm_id', path]])}#x`)).toBe(one)
      }),
    )
  })
})

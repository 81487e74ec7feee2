import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duplicateGroups } from '../../../main/library/organising/duplicates.ts'
import { addressKey } from '../../../main/library/text/address-key.ts'

test('an address is the same whatever tracks it, and a front page is none', () => {
  const same = [
    'https://www.bao.example/tin/duong-sat.html?utm_source=zalo&id=3',
    'http://bao.example/tin/duong-sat.html/?id=3&fbclid=x#top',
    'https://m.bao.example/tin/duong-sat.html?id=3',
  ].map(addressKey)
  expect(new Set(same).size).toBe(1)
  expect(addressKey('https://bao.example/tin/duong-sat.html?id=4')).not.toBe(same[0])
  for (const none of [null, '', 'không phải', 'https://bao.example/', 'https://bao.example/?utm_source=x'])
    expect(addressKey(none)).toBeNull()
})

const some = fc.array(
  fc.record({
    title: fc.constantFrom('Đường sắt', 'DUONG SAT!', 'Khí hậu', '…', 'Du lịch'),
    url: fc.constantFrom(null, 'https://a.example/1', 'http://www.a.example/1/', 'https://a.example/2'),
    sha256: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  }),
  { maxLength: 12 },
)

test('groups hang together, never share an article, and what is alike is never in two', () => {
  fc.assert(
    fc.property(some, given => {
      const list = given.map((fields, index) => ({ id: index + 1, ...fields }))
      const groups = duplicateGroups(list)
      const ids = groups.flatMap(group => group.ids)
      expect(new Set(ids).size).toBe(ids.length)
      const groupOf = (id: number) => groups.findIndex(group => group.ids.includes(id))
      for (const { ids: members, reasons } of groups) {
        expect(members.length).toBeGreaterThan(1)
        expect(reasons.length).toBeGreaterThan(0)
      }
      for (const a of list)
        for (const b of list)
          if (a.id !== b.id && a.sha256 === b.sha256) expect([groupOf(a.id), groupOf(a.id) >= 0]).toEqual([groupOf(b.id), true])
    }),
  )
})

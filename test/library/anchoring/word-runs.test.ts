import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../main/library/anchoring/align.ts'
import { wordRuns } from '../../../main/library/anchoring/word-runs.ts'
import { normalise } from '../../../main/library/text/normal-form.ts'

const word = fc.constantFrom('và', 'của', 'hòa', 'hoà', 'nước', '2023', '—', '👍🏽', 'Nội.', '“ga”')
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '  ')), { maxLength: 50 }).map(parts => normalise(parts.flat().join('')))

test('the runs cover both texts in order, and what is the same has the same words', () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      const runs = wordRuns(align(old, now))
      let [a, b] = [0, 0]
      for (const { kind, from, to } of runs) {
        expect([from[0], to[0]]).toEqual([a, b])
        a = from[1]
        b = to[1]
        const [ours, theirs] = [old.slice(...from), now.slice(...to)]
        if (kind === 'same') expect(ours.split(/\s+/u).join('')).toBe(theirs.split(/\s+/u).join(''))
        else expect(kind).toBe(ours === '' ? 'added' : theirs === '' ? 'removed' : 'changed')
      }
      expect([a, b]).toEqual([old.length, now.length])
    }),
  )
})

test('words in a row that are the same are one run', () => {
  const runs = wordRuns(align('Một hai ba bốn năm sáu', 'Một hai ba BỐN năm sáu'))
  expect(runs.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same'])
})

import { expect, test } from 'vitest'
import { exactTime, stepTime } from '../../../renderer/views/history/step-text.ts'

const now = new Date(2026, 10, 29, 18, 0, 0)
const at = (day: number, second: number) => new Date(2026, 10, day, 9, 5, second).toISOString()

test('backups of one minute are told apart by the second, steps are not', () => {
  expect(exactTime(at(29, 7), now)).not.toBe(exactTime(at(29, 41), now))
  expect(stepTime(at(29, 7), now)).toBe(stepTime(at(29, 41), now))
})

test('what was before today has its date', () => {
  for (const time of [exactTime, stepTime]) {
    expect(time(at(29, 7), now)).not.toContain('28')
    expect(time(at(28, 7), now)).toContain('28')
  }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { both, isNothing, NOTHING, pause, pendingAfter } from '../../../main/library/mirroring/pending.ts'

const change = (entity: string, before: Record<string, number> | null, after: Record<string, number> | null) => ({
  id: 1,
  step: 1,
  entity,
  row: 1,
  before,
  after,
})

describe('what is pending', () => {
  it('is the notes of the articles that were worked on, and all notes once a name that others speak of changed', () => {
    const articles = new Set([3, 5])
    const pendingFrom = (...changes: ReturnType<typeof change>[]) => pendingAfter({ changes, articles })
    expect(pendingFrom(change('highlight', null, { id: 1 }), change('highlight_theme', null, { id: 1 }))).toEqual(articles)
    expect(pendingFrom(change('article', { state: 0 }, { state: 1 }))).toEqual(articles)
    expect(pendingFrom(change('highlight', null, { id: 1 }), change('theme', null, { name: 2 }))).toEqual(articles)
    expect(pendingAfter({ changes: [change('theme', null, { name: 2 })], articles: new Set() })).toBe('all')
    expect(pendingFrom(change('highlight', null, { id: 1 }), change('theme', { name: 1 }, { name: 2 }))).toBe('all')
    expect(pendingFrom(change('article', { title: 0 }, { title: 1 }))).toBe('all')
    expect(pendingFrom(change('article', null, { state: 1 }))).toBe('all')
  })

  it('adds up', () => {
    expect(both(new Set([1]), new Set([2]))).toEqual(new Set([1, 2]))
    expect(both('all', NOTHING)).toBe('all')
    expect(both(NOTHING, 'all')).toBe('all')
    expect([isNothing(both(NOTHING, NOTHING)), isNothing('all')]).toEqual([true, false])
  })
})

describe('the pause before what is pending is written', () => {
  const moment = fc.integer({ min: 0, max: 1_000_000 })

  it('waits for quiet, but not for ever, and never takes more than its share of the time', () => {
    fc.assert(
      fc.property(moment, moment, moment, fc.integer({ min: 0, max: 60_000 }), moment, (first, more, ended, took, later) => {
        const times = { first, last: first + more, ended, took }
        const at = first + later
        const due = at + pause(times, at)
        expect(due).toBeGreaterThanOrEqual(at)
        expect(due).toBeGreaterThanOrEqual(ended + took * 10)
        expect(due).toBeLessThanOrEqual(Math.max(at, first + 30_000, ended + took * 10))
        if (due > at) expect(due).toBeGreaterThanOrEqual(Math.min(times.last + 1000, first + 30_000))
      }),
    )
  })
})

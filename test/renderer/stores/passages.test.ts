import { expect, test, vi } from 'vitest'
import type { Reply } from '../../../preload/contract.ts'
import { stubDesktop } from './desktop.ts'

test('how many passages a theme has is not said before it is known', async () => {
  let answer: (reply: Reply<unknown>) => void = () => undefined
  stubDesktop(
    () =>
      new Promise(resolve => {
        answer = resolve
      }),
  )
  vi.resetModules()
  const { PassageStore } = await import('../../../renderer/stores/passages.ts')
  const passages = new PassageStore()
  const none = { ok: true as const, value: { ids: [], total: 0, outlets: [], years: [], first: [] } }
  for (const theme of [1, 2]) {
    const shown = passages.show(theme)
    expect(passages.total).toBeNull()
    answer(none)
    await shown
    expect(passages.total).toBe(0)
  }
})

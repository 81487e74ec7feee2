import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { type State, stateOf } from '../support/state.ts'
import { type Act, chooseCoder, undoableActs } from '../support/undoable.ts'

const act = fc.oneof(...Object.values(undoableActs(8)), chooseCoder(8))

/** Acts one after the other, noting the state after every step that was made. */
async function play(library: TestLibrary, acts: Act[]): Promise<State[]> {
  const states = [await stateOf(library)]
  for (const { channel, request } of acts) {
    const [before] = await library.call('history.list', { limit: 1 })
    const answer = await library.reply(channel, request)
    if (!answer.ok) expect(['invalid', 'missing', 'conflict'], answer.error.message).toContain(answer.error.code)
    else if (answer.value && typeof answer.value === 'object' && 'job' in answer.value) await library.done(answer.value)
    const [after] = await library.call('history.list', { limit: 1 })
    if (after?.id === before?.id) expect(await stateOf(library)).toEqual(states.at(-1))
    else states.push(await stateOf(library))
  }
  return states
}

test('whatever was done, undoing goes back through every state and redoing forward again, also after reopening', async () => {
  const property = fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), fc.boolean(), async (acts, reopening) => {
    const folder = temporaryFolder()
    plant(folder, [
      {},
      { text: 'Khách Việt Nam sang Astana ngày một đông, ngày một vui.' },
      { text: 'Khí hậu và nước: hợp tác Trung Á năm 2024.' },
    ])
    const library = await temporaryLibrary(folder)
    const states = await play(library, acts)
    if (reopening) await library.reopen()
    for (const state of states.slice(0, -1).toReversed()) {
      await library.call('history.undo', {})
      expect(await stateOf(library)).toEqual(state)
    }
    expect(await library.call('history.undo', {})).toMatchObject({ step: null })
    if (reopening) await library.reopen()
    for (const state of states.slice(1)) {
      await library.call('history.redo', {})
      expect(await stateOf(library)).toEqual(state)
    }
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    await library.close()
  })
  await fc.assert(property, { numRuns: 40 })
}, 600_000)

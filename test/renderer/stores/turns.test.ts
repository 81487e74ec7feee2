import { expect, test } from 'vitest'
import { Turns } from '../../../renderer/stores/turns.ts'

test('what is pressed while something waits for the library comes after it, in the order of the presses', async () => {
  const turns = new Turns()
  const done: string[] = []
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>()
  turns.take(() => void done.push('at once'))
  expect(done).toEqual(['at once'])
  turns.take(async () => {
    await asked
    done.push('sentence')
  })
  turns.take(() => void done.push('highlight'))
  const last = new Promise<void>(resolve => {
    turns.take(async () => {
      done.push('word')
      resolve()
    })
  })
  expect(done).toEqual(['at once'])
  answer()
  await last
  expect(done).toEqual(['at once', 'sentence', 'highlight', 'word'])
})

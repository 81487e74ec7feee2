import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { CollateError } from '../../../main/library/error.ts'
import { openLink } from '../../../main/library/reuse/link.ts'
import type { ToReuse } from '../../../main/library/reuse/messages.ts'

function opened() {
  const deaths = new EventTarget()
  const link = openLink({
    onOpened: () => undefined,
    onReceived: () => undefined,
    onComparing: () => undefined,
    onDeath: () => deaths.dispatchEvent(new Event('death')),
  })
  const closed = new CollateError('cancelled', 'Closed.')
  onTestFinished(() => link.end(closed))
  link.send({ kind: 'open', store: null, facts: [] })
  return { link, deaths, closed }
}

test('a thread that dies refuses what was asked and is told of', async () => {
  const { link, deaths } = opened()
  expect(await link.ask({ kind: 'settle' })).toBe(0)
  const death = once(deaths, 'death')
  link.send({ kind: 'put', articles: null } as unknown as ToReuse)
  await expect(link.ask({ kind: 'settle' })).rejects.toMatchObject({ code: 'busy' })
  await death
  await expect(link.ask({ kind: 'settle' })).rejects.toMatchObject({ code: 'busy' })
})

test('what is called off or ended is refused', async () => {
  const { link, closed } = opened()
  const controller = new AbortController()
  const asked = link.ask({ kind: 'overview', boilerplate: false }, controller.signal)
  controller.abort(new CollateError('cancelled', 'Called off.'))
  await expect(asked).rejects.toThrow('Called off.')
  await expect(link.ask({ kind: 'settle' }, controller.signal)).rejects.toThrow('Called off.')
  const late = link.ask({ kind: 'settle' })
  const refused = expect(late).rejects.toThrow('Closed.')
  await link.end(closed)
  await refused
})

import { expect, onTestFinished, test } from 'vitest'
import { openScanner, SlowScanError } from '../../../main/library/search/scan.ts'

const workerUrl = new URL('../../../main/library/search/scan-worker.ts', import.meta.url)

function start(timeLimit = 20_000) {
  const scanner = openScanner({ workerUrl, timeLimit })
  onTestFinished(() => scanner.close())
  return scanner
}

/** A text on which the expression below goes through 2^n ways before it gives up. */
const HARD = `${'a'.repeat(60)}!`
const CATASTROPHIC = '/(a+)+$/'

test('each text gets its own places, however many there are', async () => {
  const texts = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? `Bài ${index}: đường sắt` : 'không có gì'))
  const spans = await start().scan('duong sat', texts)
  expect(spans).toHaveLength(200)
  expect(spans.map(([span]) => span !== undefined)).toEqual(texts.map((_, index) => index % 3 === 0))
  expect(spans[3]).toEqual([[7, 16]])
})

test('no more places are looked for than are wanted of all texts together', async () => {
  const spans = await start().scan('la', Array(100).fill('là la'), { most: 5 })
  expect(spans.map(({ length }) => length).filter(Boolean)).toEqual([2, 2, 1])
})

test('questions that come at once are answered each with its own', async () => {
  const scanner = start()
  const answers = await Promise.all(['một', 'hai', 'ba'].map(word => scanner.scan(word, ['một hai ba'])))
  expect(answers).toEqual([[[[0, 3]]], [[[4, 7]]], [[[8, 10]]]])
})

test('an expression that would never end is stopped, told apart, and the next question answered', async () => {
  const scanner = start(300)
  await expect(scanner.scan(CATASTROPHIC, [HARD])).rejects.toBeInstanceOf(SlowScanError)
  expect(await scanner.scan('sắt', ['đường sắt'])).toEqual([[[6, 9]]])
})

test('who gives up is not kept waiting, and others are answered', async () => {
  const scanner = start()
  const abort = new AbortController()
  const hard = scanner.scan(CATASTROPHIC, [HARD], { signal: abort.signal })
  const other = scanner.scan('sắt', ['đường sắt'])
  const refused = expect(hard).rejects.toMatchObject({ code: 'cancelled' })
  abort.abort()
  await refused
  expect(await other).toEqual([[[6, 9]]])
  await expect(scanner.scan('sắt', ['đường sắt'], { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' })
})

test('closing refuses what is going on and what comes after', async () => {
  const scanner = start()
  const hard = expect(scanner.scan(CATASTROPHIC, [HARD])).rejects.toMatchObject({ code: 'cancelled' })
  await scanner.close()
  await hard
  await expect(scanner.scan('sắt', ['sắt'])).rejects.toMatchObject({ code: 'cancelled' })
})

test('a thread that cannot be started is an error, not a wait', async () => {
  const scanner = openScanner({ workerUrl: new URL('data:text/javascript,process.exit(1)') })
  await expect(scanner.scan('sắt', ['sắt'])).rejects.toThrow()
  await scanner.close()
})

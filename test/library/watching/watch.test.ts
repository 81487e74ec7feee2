import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { EventName } from '../../../preload/contract.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'

const textOf = (number: number) => `Bài số ${number}\n\n${'Đường sắt chở hàng ra biển. '.repeat(20)}${number}\n`

/** Resolves with the payloads of an event once it was told so often. */
async function heard<Payload>({ told }: TestLibrary, event: EventName, times: number): Promise<Payload[]> {
  for (;;) {
    const payloads = told.flatMap(one => (one.event === event ? [one.payload as Payload] : []))
    if (payloads.length >= times) return payloads
    await wait(20)
  }
}

describe('a watched folder', () => {
  it('is imported as files arrive, each round one step, none twice, and what failed again when it changes', {
    timeout: 60_000,
  }, async () => {
    const library = await temporaryLibrary()
    const { call } = library
    const folder = realpathSync(temporaryFolder())
    writeFileSync(join(folder, 'a.txt'), textOf(1))
    writeFileSync(join(folder, 'hỏng.txt'), '')
    await call('watch.add', { folder, collection: 'Đến' })
    await heard(library, 'watch.arrived', 1)
    writeFileSync(join(folder, 'hỏng.txt'), textOf(2))
    const arrived = await heard(library, 'watch.arrived', 2)
    expect(arrived).toEqual([
      { folder, imported: 1, failed: 1 },
      { folder, imported: 1, failed: 0 },
    ])
    expect((await call('article.list', {})).map(({ path }) => path)).toEqual([join(folder, 'a.txt'), join(folder, 'hỏng.txt')])
    expect((await call('collection.list', {})).map(({ name, articles }) => [name, articles])).toEqual([['Đến', 2]])
    expect((await call('history.list', {})).map(({ label, count }) => [label, count])).toEqual([
      ['import.start', 1],
      ['import.start', 1],
    ])
    // What was undone is not brought in again, also not after a start.
    await call('history.undo', {})
    await library.reopen()
    await call('watch.list', {})
    mkdirSync(join(folder, 'trong'))
    writeFileSync(join(folder, 'trong', 'c.txt'), textOf(3))
    expect((await heard(library, 'watch.arrived', 3)).at(-1)).toEqual({ folder, imported: 1, failed: 0 })
    expect(await call('article.list', {})).toHaveLength(2)
    expect(await call('import.unfinished', {})).toBeNull()
  })

  it('that is gone is told of once, and watched on when it comes back', { timeout: 60_000 }, async () => {
    const library = await temporaryLibrary()
    const { call } = library
    const above = realpathSync(temporaryFolder())
    const folder = join(above, 'báo')
    mkdirSync(folder)
    await call('watch.add', { folder })
    expect(await call('watch.list', {})).toMatchObject([{ path: folder, collection: null, found: true }])
    await wait(300)
    renameSync(folder, join(above, 'khác'))
    const looked = async () => {
      // Any question about folders that changes them makes it look.
      await call('watch.remove', { folder: 999 })
      await wait(300)
    }
    await looked()
    await looked()
    expect(await heard(library, 'watch.lost', 1)).toEqual([{ folder }])
    expect(await call('watch.list', {})).toMatchObject([{ found: false }])
    renameSync(join(above, 'khác'), folder)
    writeFileSync(join(folder, 'a.txt'), textOf(1))
    await looked()
    expect(await heard(library, 'watch.arrived', 1)).toEqual([{ folder, imported: 1, failed: 0 }])
  })

  it('is a folder that is there, by its full path, and watched once; taken out, what came from it stays', async () => {
    const { call, reply } = await temporaryLibrary()
    const folder = realpathSync(temporaryFolder())
    writeFileSync(join(folder, 'tệp'), '')
    for (const [wrong, code] of [
      ['báo', 'invalid'],
      [join(folder, 'không có'), 'missing'],
      [join(folder, 'tệp'), 'invalid'],
    ] as const)
      expect(await reply('watch.add', { folder: wrong })).toMatchObject({ ok: false, error: { code } })
    await call('watch.add', { folder })
    expect(await reply('watch.add', { folder: `${folder}/` })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    const [watched] = await call('watch.list', {})
    expect(await call('watch.remove', { folder: watched?.id ?? 0 })).toEqual({ removed: true })
    expect(await call('watch.remove', { folder: watched?.id ?? 0 })).toEqual({ removed: false })
    expect(await call('watch.list', {})).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { type LibraryProcess, startProcess } from '../../support/process.ts'

beforeAll(setup)

const FILES = 500
const textOf = (number: number) => `Bài số ${number}\n\n${'Đường sắt chở hàng ra biển. '.repeat(40)}${number}\n`

/** A folder of articles, of which one cannot be read. */
function papers(count = FILES): string {
  const folder = temporaryFolder()
  for (let number = 0; number < count; number++) writeFileSync(join(folder, `bài ${number}.txt`), textOf(number))
  writeFileSync(join(folder, 'bài hỏng.txt'), new Uint8Array([0, 1, 2, 0]))
  return folder
}

async function started(folder: string, ...options: string[]): Promise<LibraryProcess> {
  const library = await startProcess(folder, ...options)
  onTestFinished(() => library.kill())
  return library
}

/** Kills a library process once so many batches of an import were told of. */
async function killedAfter(library: LibraryProcess, batches: number): Promise<void> {
  let told = 0
  await new Promise<void>(resolve => {
    library.child.on('message', message => {
      if (typeof message === 'object' && 'event' in message && message.event === 'library.changed' && ++told === batches) resolve()
    })
  })
  await library.kill()
}

async function reportOf(library: LibraryProcess, { job }: { job: string }): Promise<ImportReport> {
  const report = await library.done(job)
  if (!('imported' in report)) throw new Error('That was no import.')
  return report
}

describe('an import that was killed', () => {
  it('goes on where it stopped, with nothing twice and nothing lost, and one undo takes all of it back', async () => {
    const [folder, files] = [temporaryFolder(), papers()]
    let library = await started(folder, '--create')
    const pasted = Array.from({ length: 3 }, (_, number) => ({
      kind: 'text' as const,
      name: `dán ${number}`,
      text: `Dán ${number} vào đây.`,
    }))
    await library.call('import.start', { sources: [{ kind: 'path', path: files }, ...pasted], collection: 'Báo', duplicates: 'keep' })
    await killedAfter(library, 3)
    // Killed once more while it goes on.
    library = await started(folder)
    const first = await library.call('import.unfinished', {})
    const before = await library.call('article.list', {})
    // A file whose article is stored may not have been seen to its end: it is looked at again, and adds nothing.
    const { done = 0, left = 0, lost } = first ?? {}
    expect([done + left, lost]).toEqual([FILES + 1, 3])
    expect(before.length - done).toBeGreaterThanOrEqual(0)
    expect(before.length - done).toBeLessThanOrEqual(1)
    expect(before.length).toBeGreaterThanOrEqual(50)
    await library.call('import.resume', { run: first?.run ?? '' })
    await killedAfter(library, 2)
    library = await started(folder)
    const second = await library.call('import.unfinished', {})
    expect(second?.run).toBe(first?.run)
    expect(second?.done).toBeGreaterThan(first?.done ?? 0)
    const report = await reportOf(library, await library.call('import.resume', { run: second?.run ?? '' }))
    expect(report.failed).toMatchObject([{ path: join(files, 'bài hỏng.txt'), code: 'binary' }])
    const articles = await library.call('article.list', {})
    expect(new Set(articles.map(({ path }) => path)).size).toBe(FILES)
    expect(articles).toHaveLength(FILES)
    expect((await library.call('collection.list', {})).map(({ articles }) => articles)).toEqual([FILES])
    expect(await library.call('import.unfinished', {})).toBeNull()
    expect(await library.call('history.list', {})).toMatchObject([{ label: 'import.start', count: FILES, undone: false }])
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    await library.call('history.undo', {})
    expect(await library.call('article.list', {})).toEqual([])
    expect(await library.call('collection.list', {})).toEqual([])
    await library.call('history.redo', {})
    expect(await library.call('article.list', {})).toHaveLength(FILES)
  })

  it('is told of no more once it was left, or all of it was undone', async () => {
    const [folder, files] = [temporaryFolder(), papers(200)]
    let library = await started(folder, '--create')
    await library.call('import.start', { sources: [{ kind: 'path', path: files }] })
    await killedAfter(library, 2)
    library = await started(folder)
    const { run = '' } = (await library.call('import.unfinished', {})) ?? {}
    await library.call('history.undo', {})
    expect(await library.call('import.unfinished', {})).toBeNull()
    await library.call('history.redo', {})
    expect(await library.call('import.unfinished', {})).toMatchObject({ run })
    expect(await library.call('import.leave', { run })).toEqual({ left: true })
    expect(await library.call('import.unfinished', {})).toBeNull()
    await expect(library.call('import.resume', { run })).rejects.toThrow('missing')
    expect((await library.call('article.list', {})).length).toBeGreaterThan(0)
  })
})

describe('an import that ended', () => {
  it('leaves nothing to go on with, whether it came to its end or was stopped by the user', async () => {
    const library = await temporaryLibrary()
    const files = papers(120)
    const path = { kind: 'path' as const, path: files }
    const stopped = await library.call('import.start', { sources: [path] })
    while ((await library.call('library.info', {})).articles === 0) await new Promise(resolve => setImmediate(resolve))
    expect(await library.call('import.unfinished', {})).toBeNull()
    await library.call('job.cancel', stopped)
    await library.done(stopped)
    expect(await library.call('import.unfinished', {})).toBeNull()
    await library.done(await library.call('import.start', { sources: [path] }))
    expect(await library.call('import.unfinished', {})).toBeNull()
  })

  it('by closing the library can go on when it is opened again', async () => {
    const library = await temporaryLibrary()
    await library.call('import.start', { sources: [{ kind: 'path', path: papers(200) }] })
    while ((await library.call('library.info', {})).articles === 0) await new Promise(resolve => setImmediate(resolve))
    await library.reopen()
    const unfinished = await library.call('import.unfinished', {})
    expect([(unfinished?.done ?? 0) + (unfinished?.left ?? 0), unfinished?.lost]).toEqual([201, 0])
    await library.done(await library.call('import.resume', { run: unfinished?.run ?? '' }))
    expect((await library.call('library.info', {})).articles).toBe(200)
    await library.call('history.undo', {})
    expect((await library.call('library.info', {})).articles).toBe(0)
  })
})

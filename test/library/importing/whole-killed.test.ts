import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { setup } from '../../support/build.ts'
import { temporaryFolder } from '../../support/library.ts'
import { type LibraryProcess, startProcess } from '../../support/process.ts'
import { exported } from '../exporting/files/whole.ts'
import { libraryWith } from './library-with.ts'

beforeAll(setup)

const ARTICLES = 200

async function started(folder: string, ...options: string[]): Promise<LibraryProcess> {
  const library = await startProcess(folder, ...options)
  onTestFinished(() => library.kill())
  return library
}

/** Kills a library process once so many of its transactions were told of. */
async function killedAfter(library: LibraryProcess, count: number): Promise<void> {
  let told = 0
  await new Promise<void>(resolve => {
    library.child.on('message', message => {
      if (typeof message === 'object' && 'event' in message && message.event === 'library.changed' && ++told === count) resolve()
    })
  })
  await library.kill()
}

it('an import of JSON that was killed in its midst goes on, or is done again, and brings the very same library', async () => {
  const drafts = Array.from({ length: ARTICLES }, (_, nth) => ({ title: `Bài ${nth}`, text: `Tàu số ${nth} đến ga 🎉 đúng giờ.` }))
  const source = await libraryWith(...drafts)
  for (const article of source.articles.filter(id => id % 6 === 1)) await source.mark(article, 'đến ga 🎉', ['Đi/Đến'])
  await source.call('parallel.keep-both', { a: 1, b: ARTICLES })
  const { file, text } = await exported(source)
  for (const again of [true, false]) {
    const folder = temporaryFolder()
    const sources = [{ kind: 'path' as const, path: file }]
    const first = await started(folder, '--create')
    await first.call('import.start', { sources })
    await killedAfter(first, 2)
    const library = await started(folder)
    expect((await library.call('article.list', {})).length).toBeGreaterThan(0)
    // Where the kill came late, nothing is left to go on with.
    const run = (await library.call('import.unfinished', {}))?.run
    const { job } = again || !run ? await library.call('import.start', { sources }) : await library.call('import.resume', { run })
    expect(await library.done(job)).toMatchObject({ failed: [] })
    const out = join(temporaryFolder(), 'lại.json')
    await library.done((await library.call('export.file', { format: 'json', out })).job)
    expect(readFileSync(out, 'utf8')).toBe(text)
    expect(await library.call('check.run', { deep: true })).toMatchObject({ ok: true })
    await library.kill()
  }
}, 60_000)

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

/** A library whose note was changed where the library changed too, and exported again. */
async function disagreeing() {
  const folder = temporaryFolder()
  const [article] = plant(folder, [{ title: 'Tàu hàng' }])
  const library = await temporaryLibrary(folder)
  const { call } = library
  const { id, uuid } = await call('highlight.create', {
    article: article?.id ?? 0,
    place: { quote: 'Thương mại', occurrence: 1 },
    note: 'Một.',
  })
  const out = join(temporaryFolder(), 'ghi chú')
  const path = join(out, 'Tàu hàng.md')
  const exported = async () => library.done(await call('export.markdown', { out }))
  await exported()
  writeFileSync(path, `${readFileSync(path, 'utf8').replace('Một.', 'Một, của tôi.')}\nCâu của tôi.\n`)
  await call('highlight.update', { highlight: id, note: 'Hai.' })
  expect(await exported()).toMatchObject({ conflicts: [path] })
  return { ...library, path, id, part: `h-${uuid.slice(0, 8)}`, exported, read: () => readFileSync(path, 'utf8') }
}

describe('a note that was changed where the library changed too', () => {
  it('is shown by what was written last, what the file says and what the library would write', async () => {
    const { call, path, part } = await disagreeing()
    expect(await call('note.conflicts', {})).toEqual([path])
    const quote = (note: string) => `> [!quote]\n> Thương mại\n\n^${part}\n\n${note}`
    expect((await call('note.conflict', { path })).parts).toEqual([
      {
        part,
        base: quote('Một.'),
        file: quote('Một, của tôi.'),
        library: quote('Hai.'),
        both: true,
        before: expect.stringMatching(/---\n\n# Tàu hàng\n$/u),
        after: '\nCâu của tôi.',
      },
    ])
  })

  it('becomes what is chosen, and is not asked about again', async () => {
    for (const [choice, says] of [
      ['file', ['Một, của tôi.\n\nCâu của tôi.\n']],
      ['library', ['Hai.\n\nCâu của tôi.\n']],
      ['both', ['Hai.\n\n> [!quote]', 'Một, của tôi.\n\nCâu của tôi.\n']],
    ] as const) {
      const { call, path, part, exported, read } = await disagreeing()
      const { sha256 } = await call('note.conflict', { path })
      await call('note.resolve', { path, sha256, parts: [{ part, choice }] })
      for (const said of says) expect(read()).toContain(said)
      expect(await call('note.conflicts', {})).toEqual([])
      expect(await exported()).toMatchObject({ unchanged: [path] })
    }
  })

  it('can be taken or left as a whole', async () => {
    const { call, path, exported, read, id } = await disagreeing()
    const mine = read()
    await call('note.resolve', { path, sha256: (await call('note.conflict', { path })).sha256, whole: 'file' })
    expect(await exported()).toMatchObject({ unchanged: [path] })
    expect(read()).toBe(mine)
    await call('highlight.update', { highlight: id, note: 'Ba.' })
    expect(await exported()).toMatchObject({ conflicts: [path] })
    const { sha256, library } = await call('note.conflict', { path })
    await call('note.resolve', { path, sha256, whole: 'library' })
    expect(read()).toBe(library)
    expect(library).toContain('Ba.')
  })

  it('is left alone when it was changed meanwhile, or not all is decided', async () => {
    const { call, reply, path, part, read } = await disagreeing()
    const { sha256 } = await call('note.conflict', { path })
    expect(await reply('note.resolve', { path, sha256 })).toMatchObject({ ok: false, error: { code: 'invalid' } })
    writeFileSync(path, `${read()}Thêm.\n`)
    const mine = read()
    const parts = [{ part, choice: 'library' as const }]
    expect(await reply('note.resolve', { path, sha256, parts })).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(read()).toBe(mine)
    await call('note.resolve', { path, sha256: (await call('note.conflict', { path })).sha256, parts })
    expect(read()).toContain('Hai.\n\nCâu của tôi.\nThêm.\n')
    expect(await reply('note.conflict', { path })).toMatchObject({ ok: false, error: { code: 'missing' } })
  })

  it('of which nothing is known is shown as a whole', async () => {
    const { call, path, exported, read } = await disagreeing()
    writeFileSync(path, '# Của tôi\n')
    await exported()
    const conflict = await call('note.conflict', { path })
    expect(conflict).toMatchObject({ parts: null, file: '# Của tôi\n' })
    await call('note.resolve', { path, sha256: conflict.sha256, whole: 'library' })
    expect(read()).toBe(conflict.library)
  })
})

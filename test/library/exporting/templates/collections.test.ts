import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Request } from '../../../../preload/contract.ts'
import { plant } from '../../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

const BY_COLLECTION = { template: 'obsidian-collections' }

/** A collection with another one in it, each with articles, of which one has a passage. */
async function collected() {
  const folder = temporaryFolder()
  const [train, port, market] = plant(
    folder,
    ['Tàu hàng', 'Cảng biển', 'Chợ: "đầu mối"'].map(title => ({ title })),
  ).map(({ id }) => id) as [number, number, number]
  const library = await temporaryLibrary(folder)
  const { call } = library
  const trade = await call('collection.create', { name: 'Thương mại', articles: [train, market] })
  const sea = await call('collection.create', { name: 'Biển & đảo', parent: trade.id, articles: [port] })
  const passage = await call('highlight.create', {
    article: train,
    place: { quote: 'Thương mại hai nước', occurrence: 1 },
    themes: ['Kinh tế'],
    note: 'So với năm ngoái.',
  })
  const out = join(temporaryFolder(), 'ghi chú')
  const exported = async (how: Partial<Request<'export.markdown'>> = BY_COLLECTION) => {
    const report = await library.done(await call('export.markdown', { out, ...how }))
    if (!('written' in report)) throw new Error('That was no export.')
    return report
  }
  return {
    ...library,
    out,
    exported,
    read: (name: string) => readFileSync(join(out, name), 'utf8'),
    train,
    port,
    market,
    trade,
    sea,
    passage,
  }
}

it('a template per collection writes a file for each, with what is in it, and leads to those inside', async () => {
  const { out, exported, read, trade } = await collected()
  expect(await exported()).toMatchObject({ written: [expect.any(String), expect.any(String)], conflicts: [] })
  expect(readdirSync(out).toSorted()).toEqual(['Thương mại Biển & đảo.md', 'Thương mại.md'])
  const note = read('Thương mại.md')
  expect(note).toContain(`collection: Thương mại\ncollate-id: ${trade.uuid}\n`)
  expect(note).toContain('\n- [[Thương mại Biển & đảo|Biển & đảo]]\n')
  expect(note).toContain('\n## [[Tàu hàng]]\n\n*Báo Mẫu, 2023-08-21*\n')
  expect(note).toContain('\n> [!quote] #kinh-tế\n> Thương mại hai nước\n\nSo với năm ngoái.\n')
  expect(note).toContain('\n## [[Chợ đầu mối|Chợ: "đầu mối"]]\n')
  expect(note).not.toContain('Cảng biển')
  expect(read('Thương mại Biển & đảo.md')).toContain('\n## [[Cảng biển]]\n')
})

it('exported again, such files follow the library and keep the text of the user, also under another name', async () => {
  const { call, out, exported, read, train, trade, sea, passage } = await collected()
  await exported()
  writeFileSync(join(out, 'Thương mại.md'), read('Thương mại.md').replace('So với năm ngoái.\n', 'So với năm ngoái.\n\nCâu của tôi.\n'))
  await call('collection.update', { collection: trade.id, name: 'Buôn bán' })
  await call('highlight.update', { highlight: passage.id, note: 'So với năm kia.' })
  const report = await exported()
  expect(report).toMatchObject({ merged: [join(out, 'Thương mại.md')], conflicts: [] })
  expect(read('Thương mại.md')).toContain('\n# Buôn bán\n')
  expect(read('Thương mại.md')).toContain('\nSo với năm kia.\n\nCâu của tôi.\n')
  renameSync(join(out, 'Thương mại.md'), join(out, 'Riêng.md'))
  await call('collection.assign', { collection: trade.id, articles: [train], member: false })
  await exported()
  expect(read('Riêng.md')).not.toContain('Tàu hàng')
  expect(read('Riêng.md')).toMatch(/\[!quote\] removed #kinh-tế\n> Thương mại hai nước\n\nSo với năm kia\.\n\nCâu của tôi\.\n/u)
  expect(readdirSync(out)).toHaveLength(2)
  expect((await exported()).unchanged).toHaveLength(2)
  await call('collection.remove', { collection: sea.id })
  expect(await exported()).toMatchObject({ written: [join(out, 'Riêng.md')], unchanged: [] })
})

it('such files lead to the notes of articles beside them, and show of a theme only its passages', async () => {
  const { call, out, exported, read, market, train } = await collected()
  await exported({})
  renameSync(join(out, 'Tàu hàng.md'), join(out, 'Tàu.md'))
  await call('highlight.create', { article: market, place: { quote: 'Đường sắt', occurrence: 1 }, themes: ['Giao thông'] })
  await exported({ ...BY_COLLECTION, theme: 'Kinh tế', articles: [train, market] })
  expect(read('Thương mại.md')).toContain('## [[Tàu|Tàu hàng]]')
  expect(read('Thương mại.md')).not.toContain('> Đường sắt')
  expect(read('Thương mại Biển & đảo.md')).not.toContain('Cảng biển')
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileReport, Request } from '../../../../preload/contract.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

beforeAll(setup)

const ARTICLES = [
  { title: 'Tàu hàng', text: 'Đường sắt nối Hà Nội với Almaty. Thương mại hai nước tăng mười phần trăm.' },
  { title: 'Cảng biển', text: 'Cảng Hải Phòng đón tàu lớn. Thương mại qua cảng tăng.' },
]

async function planted(): Promise<{ library: TestLibrary; out: string; ids: number[] }> {
  const folder = temporaryFolder()
  const ids = plant(folder, ARTICLES).map(({ id }) => id)
  return { library: await temporaryLibrary(folder), out: temporaryFolder(), ids }
}

async function exportTo(library: TestLibrary, request: Request<'export.file'>): Promise<FileReport> {
  const report = await library.done(await library.call('export.file', request))
  if (!('file' in report)) throw new Error('That was no export of a file.')
  return report
}

const titlesIn = (file: string) => JSON.parse(readFileSync(file, 'utf8')).map(({ title }: { title: string }) => title)

describe('an export to one file', () => {
  it('holds all articles, or those that are chosen, or those with a theme or with some highlights', async () => {
    const { library, out, ids } = await planted()
    const [first = 0, second = 0] = ids
    const { id: highlight } = await library.call('highlight.create', {
      article: second,
      place: { quote: 'Thương mại', occurrence: 1 },
      themes: ['Kinh tế/Thương mại'],
    })
    const file = join(out, 'bài.json')
    const titles = async (scope: Partial<Request<'export.file'>>) => {
      await exportTo(library, { format: 'csl', out: file, ...scope })
      return titlesIn(file)
    }
    expect(await titles({})).toEqual(['Tàu hàng', 'Cảng biển'])
    expect(await titles({ articles: [first] })).toEqual(['Tàu hàng'])
    expect(await titles({ theme: 'Kinh tế' })).toEqual(['Cảng biển'])
    expect(await titles({ highlights: [highlight] })).toEqual(['Cảng biển'])
    expect(await titles({ articles: [first], theme: 'Kinh tế' })).toEqual([])
    expect(readdirSync(out)).toEqual(['bài.json'])
  })

  it('replaces what an export wrote, and nothing else unless it is told to', async () => {
    const { library, out } = await planted()
    const file = join(out, 'bài.json')
    await exportTo(library, { format: 'csl', out: file })
    await exportTo(library, { format: 'csl', out: file })
    writeFileSync(file, 'ghi chú của tôi')
    await expect(exportTo(library, { format: 'csl', out: file })).rejects.toThrow(/^conflict:/u)
    expect(readFileSync(file, 'utf8')).toBe('ghi chú của tôi')
    await exportTo(library, { format: 'csl', out: file, replace: true })
    expect(titlesIn(file)).toHaveLength(2)
  })

  it('stops when it is cancelled, also at once, and leaves nothing behind', async () => {
    const { library, out } = await planted()
    const started = await library.call('export.file', { format: 'csl', out: join(out, 'bài.json') })
    const ended = library.done(started)
    await library.call('job.cancel', started)
    await expect(ended).rejects.toThrow(/^cancelled:/u)
    expect(readdirSync(out)).toEqual([])
  })

  it('says what is wrong with the place, the theme and the articles', async () => {
    const { library, out } = await planted()
    const refused = (request: Partial<Request<'export.file'>>) =>
      expect(exportTo(library, { format: 'csl', out: join(out, 'bài.json'), ...request })).rejects
    await refused({ out: 'bài.json' }).toThrow(/^invalid:/u)
    await refused({ out }).toThrow(/^invalid:/u)
    await refused({ out: join(out, 'không', 'có', 'bài.json') }).toThrow(/^missing:/u)
    await refused({ theme: 'Không có' }).toThrow(/^missing:/u)
    await refused({ articles: [999] }).toThrow(/^missing:/u)
    expect(readdirSync(out)).toEqual([])
  })
})

import { beforeAll, expect, it } from 'vitest'
import type { ImportReport } from '../../../preload/contract.ts'
import { setup } from '../../support/build.ts'
import { temporaryLibrary } from '../../support/library.ts'
import { contentsOf } from '../../support/library-contents.ts'
import { refiProject } from '../../support/refi.ts'
import { readAll } from './read.ts'

beforeAll(setup)

const TEXT = 'Đoàn tàu rời ga lúc sáu giờ sáng 🎉.\nTrời mưa trên đèo Hải Vân suốt buổi chiều.'
const project = (graphs = '') =>
  refiProject(
    [
      {
        title: 'Tàu',
        text: TEXT,
        coded: [
          ['rời ga lúc sáu giờ', 1],
          ['đèo Hải Vân', 2],
          ['Trời mưa', 2],
        ],
      },
    ],
    {
      origin: 'khác',
      name: words => (words === 'Trời mưa' ? 'Không ai viết câu này ở đâu cả' : words === 'đèo Hải Vân' ? 'Đoàn tàu' : words),
      more: `<Sets><Set guid="@80" name="Báo/Chí"><MemberSource targetGUID="@20"/></Set></Sets>${graphs}`,
    },
  )

it('a project of another program comes in once, its report says where its passages stand and what is left out, and one undo takes all of it back', async () => {
  const library = await temporaryLibrary()
  const empty = await contentsOf(library)
  const source = {
    kind: 'bytes' as const,
    name: 'dự án.qdpx',
    base64: Buffer.from(project('<Graphs><Graph guid="@81"/></Graphs>')).toString('base64'),
  }
  const importOnce = async () => (await library.done(await library.call('import.start', { sources: [source] }))) as ImportReport
  expect(await importOnce()).toMatchObject({
    imported: [{ title: 'Tàu' }],
    failed: [],
    themes: 3,
    highlights: 2,
    anchored: { exact: 1, moved: 1, orphaned: 1 },
    warnings: [{ path: 'dự án.qdpx', message: 'Graphs are left out: 1.' }],
  })
  const stored = await contentsOf(library)
  expect(stored.collections.map(({ name }) => name)).toEqual(['Báo/Chí'])
  expect((await library.call('highlight.list', {})).map(({ exact, state }) => [exact, state])).toEqual([
    ['Không ai viết câu này ở đâu cả', 'orphan'],
    ['Đoàn tàu', 'moved'],
    ['rời ga lúc sáu giờ', 'attached'],
  ])
  expect(await importOnce()).toMatchObject({ imported: [], updated: [], skipped: [{ reason: 'duplicate' }], themes: 0 })
  expect(await contentsOf(library)).toEqual(stored)
  await library.call('history.undo', {})
  expect(await contentsOf(library)).toEqual(empty)
})

it('a document type in a codebook names nothing and expands to nothing', async () => {
  const xml = `<!DOCTYPE a [<!ENTITY b "hai"><!ENTITY c SYSTEM "file:///etc/hostname">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="00000001-0000-4000-8000-00000000000a" name="&b;" isCodable="true"><Description>&c;</Description></Code></Codes></CodeBook>`
  const [part] = await readAll({ name: 'a.qdc', path: null, bytes: Buffer.from(xml) }, {})
  expect(part).toMatchObject({ themes: [{ path: '&b;', definition: '&c;' }] })
})

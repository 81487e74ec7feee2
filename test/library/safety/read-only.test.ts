import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../main/library/library.ts'
import { copiedFrom, isReadOnly, writableCopy } from '../../../main/library/safety/read-only.ts'
import { played } from '../../support/full/means.ts'
import { smallDisk } from '../../support/full/small-disk.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { startProcess } from '../../support/process.ts'

/** Ways to a folder that can only be read: a disk that is mounted so, and where none can be mounted, what it would say. */
const WAYS = {
  'a mounted disk': () => {
    const disk = smallDisk(40 * 1024 * 1024)
    if (!disk) return played()
    onTestFinished(() => disk.remove())
    const folder = join(disk.folder, 'Thư viện')
    mkdirSync(folder)
    return { folder, refuse: (code: 'EROFS' | null) => disk.readOnly(code !== null) }
  },
  'what a disk would say': played,
}

test.each(Object.entries(WAYS))(
  'a library that can only be read is refused where it is, and opened from its copy, on %s',
  async (_, way) => {
    const { folder, refuse } = way()
    // In a process of its own: this one would keep its log open, and no disk is locked that is written to.
    const library = await startProcess(folder, '--create')
    const path = join(temporaryFolder(), 'tàu.txt')
    writeFileSync(path, 'Tàu rời ga Hà Nội lúc sáu giờ sáng.')
    const { job } = await library.call('import.start', { sources: [{ kind: 'path', path }] })
    await library.done(job)
    await library.call('memo.write', { target: 'library', targetId: null, body: 'trên đĩa' })
    await library.close()
    refuse('EROFS')
    onTestFinished(() => refuse(null))
    expect(isReadOnly(folder)).toBe(true)
    await expect(openLibrary(folder, () => undefined)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Copy its folder'),
    })

    const copies = join(temporaryFolder(), 'bản chép')
    const copy = await writableCopy(folder, copies)
    const opened = await temporaryLibrary(copy)
    expect(await opened.call('library.info', {})).toMatchObject({ folder: copy, copiedFrom: folder, articles: 1 })
    const [article] = await opened.call('article.list', {})
    expect(readdirSync(join(copy, 'originals'))).toHaveLength(1)
    expect(article?.path).toBeTruthy()
    await opened.call('memo.write', { target: 'library', targetId: null, body: 'trong bản chép' })
    await opened.close()
    expect(await writableCopy(folder, copies), 'the next time').toBe(copy)
    const again = await temporaryLibrary(copy)
    expect(await again.call('memo.read', { target: 'library', targetId: null })).toMatchObject({ body: 'trong bản chép' })
  },
)

test('a copy never takes the place of another folder of its name', async () => {
  const copies = temporaryFolder()
  const library = await temporaryLibrary(join(temporaryFolder(), 'Bài báo'))
  await library.close()
  mkdirSync(join(copies, 'Bài báo'))
  const copy = await writableCopy(library.folder, copies)
  expect(copy).toBe(join(copies, 'Bài báo 2'))
  expect(await copiedFrom(copy)).toBe(library.folder)
  expect(readFileSync(join(copy, 'library.sqlite')).equals(readFileSync(join(library.folder, 'library.sqlite')))).toBe(true)
})

import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryProcess } from '../process.ts'
import { asItIs, inLibrary, LIBRARY, type Promised } from './promises.ts'

const TEXT = `Cảng biển mới mở cửa. ${'Đường sắt, thương mại và du lịch 🎉 giữa hai nước. '.repeat(20)}`

/** Where it happens: the folder above the library, which has one for files from elsewhere (`outside`) too, and the process. */
export interface Place {
  root: string
  outside: string
  library: LibraryProcess
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())

/** Does so many rounds of all kinds of work, one after the other, and at last a restore; resolves with what the library promised meanwhile. */
export async function workAndNote({ root, outside, library }: Place, rounds: number): Promise<Promised[]> {
  const { call, done, child } = library
  const promises: Promised[] = []
  // That it is ready was said before.
  let acknowledged = 1
  child.on('message', message => {
    if (
      typeof message === 'object' &&
      ('reply' in message || ('event' in message && /^job\.(?:done|failed)$/u.test(String(message.event))))
    )
      acknowledged += 1
  })
  const note: Note = (what, isKept, only = {}) =>
    void promises.push({ from: acknowledged, what, isKept, ...(only.now && { to: acknowledged }) })

  for (let number = 1; number <= rounds; number++) {
    await call('theme.create', { path: `Chủ đề ${number}` })
    note(`theme ${number}`, inLibrary('SELECT 1 FROM theme WHERE name = ?', `Chủ đề ${number}`))
    await call('memo.write', { target: 'library', targetId: null, body: String(number) })
    note(`memo ${number}`, inLibrary("SELECT 1 FROM memo WHERE target = 'library' AND CAST(body AS INTEGER) >= ?", number))
    await call('settings.update', { fontSize: 12 + (number % 12) })
    const source = join(outside, `nguồn ${number}.txt`)
    writeFileSync(source, `${TEXT} ${number}`)
    const report = await done((await call('import.start', { sources: [{ kind: 'path', path: source }] })).job)
    const article = 'imported' in report ? (report.imported[0]?.id ?? 0) : 0
    note(`article ${number}`, inLibrary('SELECT 1 FROM article WHERE id = ?', article))
    for (const original of filesBelow(join(root, LIBRARY, 'originals'))) note(`original ${original}`, asItIs(root, original))
    const { uuid } = await call('highlight.create', { article, place: { quote: 'du lịch', occurrence: number }, themes: ['Chung'] })
    note(`highlight ${number}`, inLibrary('SELECT 1 FROM highlight WHERE uuid = ?', uuid))
    await exportAll({ root, outside, library }, number, note)
    const { path } = await call('backup.make', {})
    // Older ones are thinned out.
    note(`backup ${number}`, asItIs(root, path), { now: true })
  }
  await restore(library, note)
  return promises
}

type Note = (what: string, isKept: Promised['isKept'], only?: { now?: boolean }) => void

/** Into folders that are made for it, and the notes once more with what the first made. */
async function exportAll({ root, outside, library: { call, done } }: Place, number: number, note: Note): Promise<void> {
  const folder = join(outside, `xuất ${number}`)
  await done((await call('export.markdown', { out: folder })).job)
  for (const path of filesBelow(folder)) note(`note ${path}`, asItIs(root, path))
  const [file, copy] = [join(outside, `tất cả ${number}.json`), join(outside, `bản sao ${number}.sqlite`)]
  await done((await call('export.file', { format: 'json', out: file })).job)
  note(`export ${number}`, asItIs(root, file))
  await call('backup.make', { out: copy, ...(number % 2 === 0 ? { password: 'mật khẩu' } : {}) })
  note(`copy ${number}`, asItIs(root, copy))
}

/** What was written after the backup is in the library that is kept, and not in the one that took its place. */
async function restore({ call }: LibraryProcess, note: Note): Promise<void> {
  const { path } = await call('backup.make', {})
  await call('theme.create', { path: 'Sau sao lưu' })
  note('theme after the backup', inLibrary("SELECT 1 FROM theme WHERE name = 'Sau sao lưu'"))
  await call('backup.restore', { file: path })
  note('restore', ({ library, replaced }) => {
    const has = (each: typeof library) => each.prepare("SELECT 1 FROM theme WHERE name = 'Sau sao lưu'").pluck().get() !== undefined
    return !has(library) && replaced.some(has)
  })
  await call('theme.create', { path: 'Sau khi khôi phục' })
  note('theme after the restore', inLibrary("SELECT 1 FROM theme WHERE name = 'Sau khi khôi phục'"))
}

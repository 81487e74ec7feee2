import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ending, type Library } from './library.ts'
import { failing, letWrite } from './writes.ts'

/** A right request of each command that works in several transactions or with files; `folder` is empty each time. */
export const JOBS: Record<string, (folder: string, of: Library) => unknown> = {
  'import.start': folder => ({
    sources: [
      { kind: 'path', path: sourceIn(folder) },
      { kind: 'text', name: 'Dán', text: 'Chữ dán vào.' },
    ],
  }),
  'import.resume': async (folder, of) => ({ run: await brokenOff(folder, of) }),
  'highlight.create-many': () => ({ passages: [{ article: 1, version: 1, start: 4, end: 10 }], themes: ['Mới/Nữa'] }),
  'passage.change': () => ({ highlights: [1, 2, 3], change: { kind: 'tag', themes: ['Mới/Nữa'] } }),
  'export.markdown': out => ({ out }),
  'export.file': folder => ({ format: 'json', out: join(folder, 'tất cả.json') }),
  'passage.export': out => ({ out, highlights: [1, 2, 3], group: 'article', title: 'Đoạn', untagged: 'Chưa gắn' }),
  'backup.make': () => ({}),
  'watch.add': folder => ({ folder }),
  'mirror.add': folder => ({ folder }),
}

function sourceIn(folder: string): string {
  const path = join(folder, 'bài.txt')
  writeFileSync(path, 'Bài trong tệp, có chữ để đọc.')
  return path
}

/** The first write of an import whose failure leaves something to go on with. */
let breaking = 1

/** An import that a full disk broke off, by its UUID. */
async function brokenOff(folder: string, of: Library): Promise<string> {
  for (; ; breaking++) {
    Object.assign(failing, { at: breaking, code: 'SQLITE_FULL', writes: 0 })
    await ending(of, 'import.start', { sources: [{ kind: 'path', path: sourceIn(folder) }] })
    letWrite()
    const run = await of.call('import.unfinished', {})
    if (run) return run.run
  }
}

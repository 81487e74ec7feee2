import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFile } from '../../../main/library/db/open.ts'
import { plant } from '../articles.ts'
import { type Contents, contentsOf } from './contents.ts'
import { opened } from './opened.ts'

/** A closed library with one backup, which lacks its last article; what both hold. Damage is done to copies of it. */
export interface Base {
  folder: string
  backup: string
  /** The bytes of the library file. */
  bytes: Buffer
  inLibrary: Contents
  inBackup: Contents
}

const textOf = (number: number) => `Bài ${number}. Cảng biển mới mở cửa. ${`Tàu chở gạo đi xa, chuyến ${number}. `.repeat(30)}`

/** Makes a library of some articles with a highlight, a note and a memo each. */
export async function makeBase(folder: string, articles: number): Promise<Base> {
  const add = async (number: number) => {
    const [article] = plant(folder, [{ title: `Bài ${number}`, text: textOf(number) }])
    const library = await opened(folder)
    const id = article?.id ?? 0
    await library.call('highlight.create', {
      article: id,
      place: { quote: 'Cảng biển', occurrence: 1 },
      themes: ['Cảng/Biển'],
      note: `ghi ${number}`,
    })
    await library.call('memo.write', { target: 'article', targetId: id, body: `Nhớ bài ${number}. ${'Rất dài. '.repeat(20)}` })
    return library
  }
  for (let number = 1; number < articles - 1; number++) await (await add(number)).close()
  const library = await add(articles - 1)
  const { path } = await library.call('backup.make', {})
  await library.close()
  await (await add(articles)).close()
  const file = databaseFile(folder)
  return { folder, backup: path, bytes: readFileSync(file), inLibrary: contentsOf(file), inBackup: contentsOf(path) }
}

/** Another folder with all that a library has. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'collate-damaged-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

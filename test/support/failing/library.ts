import BetterSqlite3 from 'better-sqlite3'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import type { Reply } from '../../../preload/contract.ts'
import { plant } from '../articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../library.ts'

const text = 'Tàu rời ga Hà Nội lúc sáu giờ sáng.\n\nĐoàn tàu đến Vinh vào buổi trưa, rồi đi tiếp.'

/** Such a library. */
export type Library = Awaited<ReturnType<typeof libraryWithRows>>

/** A library of three articles with something of most kinds, and its connection, by which its rows are looked at. */
export async function libraryWithRows(): Promise<TestLibrary & { everything(): string; database(): BetterSqlite3.Database }> {
  let connection: BetterSqlite3.Database | null = null
  const folder = temporaryFolder()
  plant(folder, [{ title: 'Tàu sớm', text, blocks: blocksOfPlainText(text) }, { title: 'Tàu muộn', text: `${text} Hết.` }, {}])
  const made = await temporaryLibrary(folder)
  const { prepare } = BetterSqlite3.prototype
  BetterSqlite3.prototype.prepare = function (this: BetterSqlite3.Database, source: string) {
    if (this.name.startsWith(folder)) connection = this
    return Reflect.apply(prepare, this, [source]) as never
  }
  for (const [article, quote] of [
    [1, 'rời ga'],
    [1, 'Hà Nội'],
    [2, 'Vinh'],
  ] as const)
    await made.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes: ['Kinh tế/Đường sắt', 'Du lịch'] })
  await made.call('collection.create', { name: 'Đọc dần', articles: [1] })
  await made.call('memo.write', { target: 'article', targetId: 1, body: 'Xem lại giờ tàu' })
  await made.call('saved-search.create', { name: 'Tàu', query: 'tàu' })
  BetterSqlite3.prototype.prepare = prepare
  const database = () => {
    if (!connection) throw new Error('The library asked nothing.')
    return connection
  }
  return { ...made, database, everything: () => rowsOf(database()) }
}

/** Every row of every table, but for the numbers that were given out. */
function rowsOf(db: BetterSqlite3.Database): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name")
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map(table => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]))
}

/** What a call, with the job that it may have started, ends with: a code, or nothing when it went well. */
export async function ending(of: TestLibrary, channel: string, request: unknown): Promise<string> {
  const reply = (await of.reply(channel as never, request as never)) as Reply<unknown>
  if (!reply.ok) return reply.error.code
  const { job } = (reply.value as { job?: string } | null) ?? {}
  return job === undefined
    ? ''
    : await of.done({ job }).then(
        () => '',
        (error: Error) => error.message.split(':')[0] ?? '',
      )
}

import BetterSqlite3 from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { blocksOfPlainText } from '../../../main/library/text/blocks.ts'
import type { Reply } from '../../../preload/contract.ts'
import { plant } from '../../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { REQUESTS, rightValues } from '../../support/requests.ts'
import { type Act, undoableActs } from '../../support/undoable.ts'

type Statement = BetterSqlite3.Statement<unknown[], unknown>
const prototype = Object.getPrototypeOf(new BetterSqlite3(':memory:').prepare('SELECT 1')) as Statement
const real = { run: prototype.run, get: prototype.get, all: prototype.all }

/** Which write fails from now on, counted from 1, and how; how many there were. */
const failing = { at: Number.POSITIVE_INFINITY, code: '', writes: 0 }

/** What only takes back cannot fail for want of room. */
const counts = (statement: Statement) =>
  (!statement.readonly || statement.source === 'COMMIT') && !/^(?:ROLLBACK|RELEASE)/u.test(statement.source)

for (const method of ['run', 'get', 'all'] as const) {
  prototype[method] = function (this: Statement, ...values: unknown[]) {
    if (counts(this)) {
      failing.writes += 1
      if (failing.writes === failing.at) throw new BetterSqlite3.SqliteError('the test says so', failing.code)
    }
    return Reflect.apply(real[method], this, values) as never
  }
}

afterEach(() => {
  failing.at = Number.POSITIVE_INFINITY
})

const text = 'Tàu rời ga Hà Nội lúc sáu giờ sáng.\n\nĐoàn tàu đến Vinh vào buổi trưa, rồi đi tiếp.'

/** The library's connection, found by what it is asked. */
let connection: BetterSqlite3.Database | null = null

async function library(): Promise<TestLibrary> {
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
  return made
}

/** Every row of every table, but for the numbers that were given out. */
function everything(): string {
  if (!connection) throw new Error('The library asked nothing.')
  const db = connection
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name")
    .pluck()
    .all() as string[]
  return JSON.stringify(tables.map(table => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]))
}

/** What a call, with the job that it may have started, ends with: a code, or nothing when it went well. */
async function ending(of: TestLibrary, channel: string, request: unknown): Promise<string> {
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

/** Makes the first, second, third … write of a call fail until none is left; tells what went wrong, and whether it wrote. */
async function failEach(of: TestLibrary, { channel, request }: Act, code: string, wanted: string) {
  const faults: string[] = []
  for (let nth = 1; ; nth++) {
    const before = everything()
    Object.assign(failing, { at: nth, code, writes: 0 })
    const end = await ending(of, channel, request)
    failing.at = Number.POSITIVE_INFINITY
    if (failing.writes < nth) return { faults, wrote: nth > 1 }
    if (end !== wanted) faults.push(`${channel}, write ${nth}: ended with “${end}”`)
    if (everything() !== before) faults.push(`${channel}, write ${nth}: something of it was saved`)
    if (faults.length > 0) return { faults, wrote: true }
  }
}

/** What is done in many transactions, of which each is whole, and what writes other files. */
const MANY = /^(?:import|export|backup|watch|mirror|job|version\.preview|highlight\.create-many|passage\.change)/u

function* everyAct(): Generator<Act> {
  for (const arbitrary of Object.values(undoableActs(4)))
    yield* fc.sample(arbitrary, { seed: 5, numRuns: 1 }).filter(({ channel }) => !MANY.test(channel))
  for (const [channel, schema] of REQUESTS)
    for (const request of rightValues(schema, { text: 'Kinh tế', number: 1, key: 'palette' }))
      if (!MANY.test(channel)) yield { channel, request } as Act
}

test.each([
  ['SQLITE_FULL', 'full', /./u, 35],
  ['SQLITE_IOERR_WRITE', 'damaged', /^(?:highlight|memo)\./u, 3],
])(
  'whichever write of a command fails with %s, its code is told, nothing of it is saved and the next one works',
  async (code, wanted, channels, least) => {
    const of = await library()
    const faults: string[] = []
    const wrote = new Set<string>()
    for (const act of everyAct()) {
      if (!channels.test(act.channel)) continue
      const found = await failEach(of, act, code, wanted)
      faults.push(...found.faults)
      if (found.wrote) wrote.add(act.channel)
    }
    expect(faults).toEqual([])
    expect(wrote.size).toBeGreaterThanOrEqual(least)
    expect(await of.call('check.run', { deep: true })).toMatchObject({ ok: true })
  },
)

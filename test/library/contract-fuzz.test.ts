import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blocksOfPlainText } from '../../main/library/text/blocks.ts'
import type { Reply } from '../../preload/contract.ts'
import { plant } from '../support/articles.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../support/library.ts'
import { type Filling, optionsOf, REQUESTS, rightValues, type Schema } from '../support/requests.ts'
import { stateOf } from '../support/state.ts'
import { wrongValues } from '../support/wrong-requests.ts'

const ask = (library: TestLibrary, channel: string, request: unknown) =>
  library.reply(channel as never, request as never) as Promise<Reply<unknown>>

const text = 'Tàu rời ga Hà Nội lúc sáu giờ sáng.\n\nĐoàn tàu đến Vinh vào buổi trưa.'

async function smallLibrary(): Promise<TestLibrary> {
  const folder = temporaryFolder()
  plant(folder, [{ title: 'Tàu sớm', text, blocks: blocksOfPlainText(text) }])
  const library = await temporaryLibrary(folder)
  await library.call('highlight.create', { article: 1, place: { quote: 'rời ga', occurrence: 1 }, themes: ['Kinh tế/Đường sắt'] })
  await library.call('collection.create', { name: 'Đọc dần', articles: [1] })
  await library.call('memo.write', { target: 'article', targetId: 1, body: 'Xem lại giờ tàu' })
  await library.call('saved-search.create', { name: 'Tàu', query: 'tàu' })
  return library
}

/** What could have been changed, with all steps of history. */
const everythingIn = async (library: TestLibrary) => ({
  state: await stateOf(library),
  settings: await library.call('settings.read', {}),
  templates: await library.call('template.list', {}),
  history: await library.call('history.list', {}),
  folders: [await library.call('watch.list', {}), await library.call('mirror.list', {})],
})

test('whatever is wrong in a request of any channel is refused with its place, and nothing changes', async () => {
  const library = await smallLibrary()
  const before = await everythingIn(library)
  const faults: unknown[] = []
  for (const [channel, schema] of REQUESTS) {
    for (const { path, what, value } of wrongValues(schema)) {
      // A call without fields may be asked with nothing.
      if (value === null) continue
      const reply = await ask(library, channel, value)
      const place = path.join('.')
      const named = !reply.ok && `${reply.error.detail}.`.startsWith(path.length === 0 ? '' : `${place}.`)
      if (reply.ok || reply.error.code !== 'invalid' || !named || !reply.error.message.includes(channel))
        faults.push({ channel, place, what, reply })
    }
  }
  expect(faults).toEqual([])
  expect(await everythingIn(library)).toEqual(before)
})

/** Everything that can be asked for with these values. */
async function askEverything(library: TestLibrary, filling: Filling): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const [channel, schema] of REQUESTS) {
    for (const request of rightValues(schema, filling)) {
      const reply = await ask(library, channel, request)
      if (!reply.ok && reply.error.code === 'internal') faults.push({ channel, request, reply })
      const { job } = ((reply.ok ? reply.value : null) as { job?: string }) ?? {}
      const failure =
        job === undefined
          ? ''
          : await library.done({ job }).then(
              () => '',
              (error: Error) => error.message,
            )
      if (failure.startsWith('internal')) faults.push({ channel, request, failure })
    }
  }
  return faults
}

test.each<[what: string, name: string, number: number]>([
  ['is not there', 'không có', 2],
  ['has numbers and names beyond every system', 'đ'.repeat(40_000), Number.MAX_SAFE_INTEGER],
  ['has names that no system takes', 'a\0b\ud800', 1],
])('a right request about what %s never fails inside', { timeout: 240_000 }, async (_, name, number) => {
  const library = await smallLibrary()
  expect(await askEverything(library, { text: join(library.folder, name), number, key: 'palette' })).toEqual([])
})

test('names that every object has are texts like others', { timeout: 240_000 }, async () => {
  const library = await smallLibrary()
  const home = process.cwd()
  // Paths are texts too: what is written under such a name belongs into the test's folder.
  process.chdir(library.folder)
  try {
    expect(await askEverything(library, { text: '__proto__', number: 1, key: 'constructor' })).toEqual([])
  } finally {
    process.chdir(home)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  expect({}.constructor).toBe(Object)
})

test('no field takes a text, a list or a number without an end', () => {
  expect(REQUESTS.flatMap(([channel, schema]) => endless(schema).map(what => `${channel} ${what}`))).toEqual([])
})

/** What has no bound in a schema, by the fields that it stands in. */
const endless = (schema: Schema): string[] => optionsOf(schema).flatMap(endlessOption)

function endlessOption(schema: Schema): string[] {
  const { type, maxItems, items = {}, properties = {}, additionalProperties: rest, propertyNames: names } = schema
  if (type === 'string') return isShort(schema) ? [] : ['text']
  if (type === 'array') return [...(maxItems === undefined ? ['list'] : []), ...endless(items)]
  const fields = [...Object.entries(properties), ...(rest ? ([['*', rest]] as const) : []), ...(names ? ([['names', names]] as const) : [])]
  return fields.flatMap(([key, inner]) => endless(inner).map(what => `${key}: ${what}`))
}

const isShort = ({ maxLength, enum: names, format, ...rest }: Schema) =>
  maxLength !== undefined || names !== undefined || format === 'uuid' || 'const' in rest

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { setup } from '../support/build.ts'
import { ANOTHER, collate, launchCollate, type Said } from '../support/collate.ts'
import { temporaryFolder } from '../support/library.ts'
import { ask } from './http.ts'

beforeAll(setup)

const HELD = { error: { code: 'busy', message: 'Another program is using this library. Close it there and try again.' } }

/** A folder for a library, and so many texts beside it. */
function place(count: number): { library: string; texts: string[] } {
  const folder = temporaryFolder()
  const texts = Array.from({ length: count }, (_, at) => join(folder, `bài ${at + 1}.txt`))
  for (const [at, text] of texts.entries()) writeFileSync(text, `Bài số ${at + 1}\n\nĐường sắt nối hai nước, chuyến thứ ${at + 1}.`)
  return { library: join(folder, 'thư viện'), texts }
}

/** The loopback host of a library, once it serves; ended after the test. */
async function serve(library: string): Promise<{ host: ChildProcess; call(channel: string, request: object): Promise<unknown> }> {
  const host = launchCollate(['serve', '--no-open'], library)
  onTestFinished(() => void host.kill('SIGKILL'))
  if (!host.stdout) throw new Error('The host has no output.')
  const [line] = await once(createInterface(host.stdout), 'line')
  const { origin, pathname, search } = new URL(JSON.parse(line).url)
  const cookie = (await ask(origin, pathname + search)).headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const headers = { cookie, origin, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  return {
    host,
    call: async (channel, request) =>
      JSON.parse((await ask(origin, '/api/call', { method: 'POST', headers, body: JSON.stringify({ channel, request }) })).body),
  }
}

const titles = ({ value }: Said) => value.map(({ title }: { title: string }) => title).toSorted()

describe('two programs on one library', () => {
  it('that write at the same moment, also into one that is just being made: each is done whole or refused, and all that was done is there', async () => {
    const { library, texts } = place(6)
    for (let round = 0; round < 2; round++) {
      const said = await Promise.all(texts.slice(round * 3, round * 3 + 3).map(text => collate(['import', text], library)))
      const done = said.filter(({ status }) => status === 0)
      expect(done.length).toBeGreaterThan(0)
      for (const { value } of said.filter(({ status }) => status !== 0)) expect(value).toMatchObject({ error: { code: 'busy' } })
      const imported = done.flatMap(({ value }) => value.imported.map(({ title }: { title: string }) => title))
      expect(titles(await collate(['list'], library))).toEqual(expect.arrayContaining(imported))
    }
    expect((await collate(['check', '--deep'], library)).value).toMatchObject({ ok: true, problems: [] })
  })

  it('are a loopback host and the command line, or another host: the second is refused in one sentence, the first goes on unharmed', async () => {
    const { library, texts } = place(2)
    await collate(['import', texts[0] ?? ''], library)
    const { host, call } = await serve(library)
    const link = `${library} khác`
    symlinkSync(library, link)
    for (const folder of [library, link])
      for (const command of [
        ['import', texts[1] ?? ''],
        ['list'],
        ['backup'],
        ['serve', '--no-open'],
        ['export', 'json', '--out', 'x.json'],
      ])
        expect(await collate(command, folder)).toMatchObject({ status: 1, value: HELD })
    expect(await call('theme.create', { path: 'Vẫn ghi được' })).toMatchObject({ ok: true })
    expect(await call('check.run', { deep: true })).toMatchObject({ ok: true, value: { ok: true, articles: 1 } })
    host.kill('SIGTERM')
    await once(host, 'exit')
    expect((await collate(['themes'], library)).value).toMatchObject([{ path: 'Vẫn ghi được' }])
  })

  it('do not lock each other out when the first is killed: the next opens the library with all that was acknowledged', async () => {
    const { library, texts } = place(1)
    await collate(['import', texts[0] ?? ''], library)
    for (let round = 0; round < 3; round++) {
      const { host, call } = await serve(library)
      expect(await call('theme.create', { path: `Trước khi bị giết ${round}` })).toMatchObject({ ok: true })
      host.kill('SIGKILL')
      await once(host, 'exit')
      // What is left of it lets go within moments; nobody has to remove anything.
      await expect.poll(() => collate(['themes'], library), { timeout: 10_000 }).toMatchObject({ status: 0 })
    }
    const { value } = await collate(['themes'], library)
    expect(value).toHaveLength(3)
    expect((await collate(['check', '--deep'], library)).value).toMatchObject({ ok: true })
  })

  it('are of two users: the second is refused while the first has it, may go on after, and is told when the folder is not theirs to write', async () => {
    const { library, texts } = place(3)
    await collate(['import', texts[0] ?? ''], library)
    const allow = (folders: number, files: number) => {
      chmodSync(join(library, '..'), 0o777)
      for (const path of [library, ...readdirSync(library, { recursive: true, encoding: 'utf8' }).map(name => join(library, name))])
        chmodSync(path, statSync(path).isDirectory() ? folders : files)
    }
    const { host, call } = await serve(library)
    allow(0o777, 0o666)
    expect(await collate(['import', texts[1] ?? ''], library, ANOTHER)).toMatchObject({ status: 1, value: HELD })
    expect(await call('theme.create', { path: 'Vẫn ghi được' })).toMatchObject({ ok: true })
    host.kill('SIGTERM')
    await once(host, 'exit')
    allow(0o777, 0o666)
    expect(await collate(['import', texts[1] ?? ''], library, ANOTHER)).toMatchObject({ status: 0 })
    allow(0o555, 0o444)
    onTestFinished(() => allow(0o777, 0o666))
    const { status, value } = await collate(['import', texts[2] ?? ''], library, ANOTHER)
    expect([status, value.error.message]).toEqual([1, expect.stringContaining('can only be read where it is')])
    allow(0o777, 0o666)
    expect((await collate(['check', '--deep'], library)).value).toMatchObject({ ok: true, articles: 2 })
  })

  it('may each have a library of their own at the same time', async () => {
    const [one, other] = [place(1), place(1)]
    mkdirSync(join(one.library, '..', 'config'), { recursive: true })
    await collate(['import', one.texts[0] ?? ''], one.library)
    const { call } = await serve(one.library)
    expect((await collate(['import', other.texts[0] ?? ''], other.library)).status).toBe(0)
    expect(await call('article.list', {})).toMatchObject({ ok: true, value: [{}] })
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectLibrary, type LibraryClient } from '../../main/hosts/library-client.ts'
import { restartDelay } from '../../main/hosts/restarts.ts'
import type { Reply } from '../../preload/contract.ts'

const entry = fileURLToPath(new URL('./fake-library.ts', import.meta.url))
let folder: string
let events: [string, unknown][]
let client: LibraryClient

const connect = (options: { create?: boolean; starter?: boolean } = {}) =>
  connectLibrary({ folder, entry, onEvent: (event, payload) => events.push([event, payload]), ...options })

const isAlive = (pid: unknown) => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

const ask = async (channel: string, request: unknown = {}): Promise<Reply<unknown>> => JSON.parse(await client.carry(channel, request))

async function value(channel: string, request: unknown = {}) {
  const reply = await ask(channel, request)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-client-'))
  events = []
})
afterEach(async () => {
  await client?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a library process under supervision', () => {
  it('gets each answer to the call it belongs to', async () => {
    client = await connect()
    const [pid, , words] = await Promise.all([value('pid.read'), value('word.add', { word: 'đường' }), value('word.list')])
    expect(pid).toBeTypeOf('number')
    expect(words).toEqual(['đường'])
  })

  it('is started again when it was killed, and the page is told', async () => {
    client = await connect()
    const before = await value('pid.read')
    process.kill(Number(before), 'SIGKILL')
    await vi.waitFor(() => expect(events).toContainEqual(['host.library-restarted', {}]), 60_000)
    expect(await value('pid.read')).not.toBe(before)
  })

  it('loses no acknowledged write when it is killed between writes', async () => {
    client = await connect()
    const acknowledged: string[] = []
    for (let round = 0; round < 4; round++) {
      const pid = Number(await value('pid.read'))
      const writes = Array.from({ length: 50 }, (_, index) => `từ-${round}-${index}`)
      const replies = writes.map(async word => {
        const reply = await ask('word.add', { word })
        if (reply.ok) acknowledged.push(word)
      })
      await replies[round * 10]
      process.kill(pid, 'SIGKILL')
      await Promise.all(replies)
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(await value('word.list')).toEqual(expect.arrayContaining(acknowledged))
  })

  it('answers a change in flight as perhaps not saved', async () => {
    client = await connect()
    const reply = await ask('die', {})
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringContaining('may not have been saved') } })
  })

  it('asks a read in flight once more, without anybody noticing', async () => {
    client = await connect()
    expect(await value('once.read')).toBe('answered')
  })

  it('does not ask a read a third time', async () => {
    client = await connect()
    expect(await ask('never.read', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(await value('word.list')).toEqual([])
  })

  it('keeps what is asked while it starts again, and answers it then', async () => {
    client = await connect()
    const killed = ask('die', {})
    await killed
    expect(await value('word.list')).toEqual([])
  })

  it('reports the jobs that died with it as failed', async () => {
    client = await connect()
    await value('job.start')
    await ask('die', {})
    expect(events).toContainEqual(['job.failed', { job: 'job-1', error: expect.objectContaining({ code: 'internal' }) }])
  })

  it('is told to create and to plant the starter library only at its first start', async () => {
    client = await connect({ create: true, starter: true })
    const version = expect.stringMatching(/^--version=\d+\.\d+\.\d+$/u)
    expect(await value('flags.read')).toEqual([version, '--create', '--starter'])
    await ask('die', {})
    expect(await value('flags.read')).toEqual([version])
  })

  it('is given up when it dies again and again, and every call is answered', async () => {
    client = await connect()
    const ruined = ask('ruin', {})
    const waiting = ruined.then(() => ask('word.list', {}))
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(events).toContainEqual(['host.library-failed', { error: expect.objectContaining({ code: 'internal' }) }])
    expect(await ask('word.list', {})).toMatchObject({ ok: false })
  })

  it('rejects with the reason when the library cannot be opened', async () => {
    writeFileSync(join(folder, 'damaged'), '')
    await expect(connect()).rejects.toMatchObject({ failure: { code: 'damaged', message: 'Damaged.' } })
  })
})

describe('closing', () => {
  it('ends the process and refuses later calls', async () => {
    client = await connect()
    const pid = await value('pid.read')
    await client.close()
    expect(isAlive(pid)).toBe(false)
    expect(await ask('word.list', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(events).toEqual([])
  })

  it('ends a process that does not let go', async () => {
    client = await connect()
    const pid = await value('pid.read')
    writeFileSync(join(folder, 'stubborn'), '')
    await client.close()
    expect(isAlive(pid)).toBe(false)
  })
})

describe('restarting', () => {
  it('waits longer after each death within a minute and gives up at the sixth', () => {
    const now = 1_000_000
    const delays = [1, 2, 3, 4, 5, 6].map(count =>
      restartDelay(
        Array.from({ length: count }, (_, index) => now - index * 1000),
        now,
      ),
    )
    expect(delays).toEqual([0, 100, 400, 1500, 4000, null])
  })

  it('forgets deaths that are longer than a minute ago', () => {
    expect(restartDelay([0, 1, 2, 3, 4, 5, 6, 70_000], 70_000)).toBe(0)
  })
})

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { databaseFile } from '../../../main/library/db/open.ts'
import { entry } from '../../../main/library/entries.ts'
import { opened } from '../../support/damaged/opened.ts'
import { temporaryFolder } from '../../support/library.ts'
import { startProcess } from '../../support/process.ts'

/** Opens, does something that is written, and closes. */
async function session(folder: string, body: string) {
  const library = await opened(folder)
  await library.call('memo.write', { target: 'library', targetId: null, body })
  await library.close()
}

/** Does the same in a process that is killed then, so that its journal stays. */
async function killed(folder: string, body: string) {
  const library = await startProcess(folder, '--create')
  await library.call('memo.write', { target: 'library', targetId: null, body })
  await library.kill()
}

async function looked(folder: string) {
  const library = await opened(folder)
  onTestFinished(() => library.close())
  const info = await library.reply('library.info', {})
  const memo = info.ok ? await library.call('memo.read', { target: 'library', targetId: null }) : null
  return { broke: info.ok ? info.value.broke : info.error.code, body: memo?.body ?? null, library }
}

/** A library with some sessions behind it, and its file and journal as they were before the last one, in which it was killed. */
async function past() {
  const folder = temporaryFolder()
  const file = databaseFile(folder)
  await session(folder, 'một')
  copyFileSync(file, join(folder, 'once'))
  await killed(folder, 'hai')
  copyFileSync(`${file}-wal`, join(folder, 'once-wal'))
  return { folder, file }
}

describe('a library opened again', () => {
  it('goes on in silence after closing, after kills, from another folder, and after a restore', async () => {
    const { folder, file } = await past()
    await killed(folder, 'ba')
    const first = await looked(folder)
    expect(first).toMatchObject({ broke: null, body: 'ba' })
    const { path } = await first.library.call('backup.make', {})
    await first.library.call('memo.write', { target: 'library', targetId: null, body: 'bốn' })
    await first.library.call('backup.restore', { file: path })
    expect(await first.library.call('library.info', {})).toMatchObject({ broke: null })
    await first.library.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(await looked(folder)).toMatchObject({ broke: null, body: 'ba' })
    const elsewhere = temporaryFolder()
    copyFileSync(join(folder, 'once'), databaseFile(elsewhere))
    expect(await looked(elsewhere)).toMatchObject({ broke: null, body: 'một' })
  })

  it('says that its file is older than it was, until somebody has seen it', async () => {
    const { folder, file } = await past()
    await session(folder, 'ba')
    copyFileSync(join(folder, 'once'), file)
    await session(folder, 'một')
    const { broke, library } = await looked(folder)
    expect(broke).toBe('older')
    await library.call('library.accept-break', {})
    await library.close()
    expect(await looked(folder)).toMatchObject({ broke: null, body: 'một' })
  })

  it('says that its journal is gone', async () => {
    const { folder, file } = await past()
    rmSync(`${file}-wal`)
    expect(await looked(folder)).toMatchObject({ broke: 'journal-missing', body: 'một' })
  })

  it.each([
    ['of another time beside a closed library', async (folder: string) => session(folder, 'ba')],
    [
      'of another time beside a killed library',
      async (folder: string) =>
        killed(folder, 'ba')
          .then(() => session(folder, 'bốn'))
          .then(() => killed(folder, 'năm')),
    ],
  ])('plays no journal in that is %s, and gives all that it holds', async (_, go) => {
    const { folder, file } = await past()
    await go(folder)
    copyFileSync(join(folder, 'once-wal'), `${file}-wal`)
    const size = statSync(file).size
    const { broke, library } = await looked(folder)
    expect(broke).toBe('damaged')
    expect(statSync(file).size).toBe(size)
    expect(statSync(`${file}-wal`).size).toBe(statSync(join(folder, 'once-wal')).size)
    const { backup } = await library.call('rescue.salvage', {})
    await library.call('backup.restore', { file: backup.path })
    expect(await library.call('library.info', {})).toMatchObject({ broke: null })
    const { body } = await library.call('memo.read', { target: 'library', targetId: null })
    expect(body).toMatch(/^(?:ba|bốn)$/u)
  })

  it('plays its journal into no file of an earlier time', async () => {
    const { folder, file } = await past()
    copyFileSync(join(folder, 'once'), file)
    expect(await looked(folder)).toMatchObject({ broke: 'damaged' })
  })

  it('goes on in silence wherever its opening, its work or its closing is killed', async () => {
    const folder = temporaryFolder()
    for (let round = 0; round < 8; round++) {
      const child = fork(entry('library'), [folder, '--create'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      const gone = once(child, 'exit')
      if (round % 2 === 0) await wait(Math.random() * 900)
      else {
        await once(child, 'message')
        child.send({ id: 1, close: true })
        await wait(Math.random() * 60)
      }
      child.kill('SIGKILL')
      await gone
      const library = await startProcess(folder, '--create')
      expect(await library.call('library.info', {})).toMatchObject({ broke: null })
      await library.kill()
    }
  })
})

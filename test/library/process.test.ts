import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseFile } from '../../main/library/db/open.ts'
import { temporaryFolder } from '../support/library.ts'
import { startProcess } from '../support/process.ts'

const exitOf = (child: { once(event: 'exit', listener: (status: number | null) => void): unknown }) =>
  new Promise<number | null>(resolve => child.once('exit', resolve))

test('a library process answers, closes in order and leaves no journal', async () => {
  const folder = temporaryFolder()
  const library = await startProcess(folder, '--create')
  await library.call('theme.create', { path: 'Kinh tế' })
  expect(await library.close()).toBe(0)
  expect(existsSync(`${databaseFile(folder)}-wal`)).toBe(false)
  const again = await startProcess(folder)
  expect(await again.call('theme.list', {})).toMatchObject([{ path: 'Kinh tế' }])
  await again.close()
})

test('a second process is refused as busy, the first goes on', async () => {
  const folder = temporaryFolder()
  const first = await startProcess(folder, '--create')
  await expect(startProcess(folder)).rejects.toThrow(/^busy: /u)
  expect(await first.call('library.rename', { name: 'Vẫn đây' })).toMatchObject({ name: 'Vẫn đây' })
  await first.close()
})

test('without --create a folder without a library is missing, and nothing is made in it', async () => {
  const folder = join(temporaryFolder(), 'chưa có')
  await expect(startProcess(folder)).rejects.toThrow(/^missing: /u)
  expect(existsSync(folder)).toBe(false)
})

test('a damaged library is refused with what to do and left as it is', async () => {
  const folder = temporaryFolder()
  writeFileSync(databaseFile(folder), 'không phải thư viện')
  const library = await startProcess(folder, '--create')
  await expect(library.call('library.info', {})).rejects.toThrow(/^damaged: .+backups/u)
  await expect(library.call('backup.list', {})).resolves.toEqual([])
  await library.close()
  expect(readFileSync(databaseFile(folder), 'utf8')).toBe('không phải thư viện')
})

test('the process ends by itself when its host goes away, with everything saved', async () => {
  const folder = temporaryFolder()
  const library = await startProcess(folder, '--create')
  await library.call('theme.create', { path: 'Du lịch' })
  library.child.disconnect()
  expect(await exitOf(library.child)).toBe(0)
  const again = await startProcess(folder)
  expect(await again.call('theme.list', {})).toMatchObject([{ path: 'Du lịch' }])
  await again.close()
})

test('the starter library comes with --starter', async () => {
  const library = await startProcess(temporaryFolder(), '--create', '--starter')
  expect(await library.call('library.info', {})).toMatchObject({ hasStarter: true })
  await library.close()
})

import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openOrRescue } from '../../../main/library/safety/rescue/rescue.ts'
import { collate } from '../../support/collate.ts'
import { buildLibrary } from '../../support/generated-library.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { libraryPlan } from '../../support/library-plan.ts'
import { exported } from '../exporting/files/whole.ts'

/** A library that has something of every kind. */
const library = () => buildLibrary(fc.sample(libraryPlan, { numRuns: 1, seed: 7 })[0] as never)

/** Removes all that is in the folder of a library but what is named. */
function wipe(folder: string, ...spared: string[]): void {
  for (const name of readdirSync(folder)) if (!spared.includes(name)) rmSync(join(folder, name), { recursive: true })
}

/** Restores a backup through the library's door, where a library was. */
async function restore(folder: string, file: string): Promise<void> {
  const rescued = await openOrRescue(folder, () => undefined, { noBackups: true, rescue: true })
  onTestFinished(() => rescued.close())
  expect(await rescued.dispatch('article.list', {})).toMatchObject({ ok: false })
  expect(await rescued.dispatch('backup.restore', { file })).toMatchObject({ ok: true, value: { kept: '' } })
  expect(await rescued.dispatch('check.run', { deep: true })).toMatchObject({ ok: true, value: { ok: true } })
  await rescued.close()
}

/** The export of everything of a library that is there. */
async function everythingIn(folder: string): Promise<string> {
  const opened = await temporaryLibrary(folder)
  const { text } = await exported(opened)
  await opened.close()
  return text
}

test('drill: all is wiped but the backups, one is restored, and everything is there to the byte', async () => {
  const { folder, ...source } = await library()
  const { text } = await exported({ folder, ...source })
  const { path } = await source.call('backup.make', {})
  await source.close()
  wipe(folder, 'backups')
  await restore(folder, basename(path))
  expect(await everythingIn(folder)).toBe(text)
})

test('drill: a backup was copied elsewhere, all is wiped, it is restored into an empty folder, and everything is there to the byte', async () => {
  const { folder, ...source } = await library()
  const { text } = await exported({ folder, ...source })
  const elsewhere = join(temporaryFolder(), 'ổ khác.sqlite')
  copyFileSync((await source.call('backup.make', {})).path, elsewhere)
  await source.close()
  wipe(folder)
  await restore(folder, elsewhere)
  expect(await everythingIn(folder)).toBe(text)
})

test('drill: the same by the command line alone', async () => {
  const source = await library()
  const { file, text } = await exported(source)
  await source.close()
  const outside = temporaryFolder()
  const folder = join(outside, 'thư viện')
  const everything = async (name: string) => (await collate(['export', 'json', '--out', join(outside, name)], folder)).written
  await collate(['import', file], folder)
  expect(await everything('trước.json')).toBe(text)
  const inside = await collate(['backup'], folder)
  const elsewhere = join(outside, 'bản sao.sqlite')
  await collate(['backup', '--out', elsewhere], folder)

  wipe(folder, 'backups')
  expect((await collate(['restore', inside.value.file], folder)).value).toMatchObject({ kept: null })
  expect(await everything('sau khi mất thư viện.json')).toBe(text)

  rmSync(folder, { recursive: true })
  expect((await collate(['restore', elsewhere], folder)).value).toMatchObject({ error: { code: 'missing' } })
  mkdirSync(folder)
  expect((await collate(['restore', elsewhere, '--dry-run'], folder)).value).toMatchObject({ kept: null })
  expect(readdirSync(folder)).toEqual([])
  expect((await collate(['restore', elsewhere], folder)).value).toMatchObject({ kept: null })
  expect(await everything('sau khi mất tất cả.json')).toBe(text)
})

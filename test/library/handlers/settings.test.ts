import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../preload/contract.ts'
import { temporaryLibrary } from '../../support/library.ts'

test('settings start as the defaults, keep what was set, and are not undoable', async () => {
  const { call, reply, reopen } = await temporaryLibrary()
  expect(await call('settings.read', {})).toEqual(DEFAULT_SETTINGS)
  await call('settings.update', { language: 'vi', panes: [3, null] })
  await call('settings.update', { fontSize: 22 })
  await reopen()
  expect(await call('settings.read', {})).toEqual({ ...DEFAULT_SETTINGS, language: 'vi', panes: [3, null], fontSize: 22 })
  expect(await call('history.list', {})).toEqual([])
  expect(await reply('settings.update', { fontSize: 400 })).toMatchObject({ ok: false, error: { code: 'invalid', detail: 'fontSize' } })
})

test('changed keys of commands are kept, an empty list among them', async () => {
  const { call, reopen } = await temporaryLibrary()
  const keys = { highlight: ['Đ', 'Mod+H'], delete: [] }
  await call('settings.update', { keys, inVivoParent: 7 })
  await reopen()
  expect(await call('settings.read', {})).toMatchObject({ keys, inVivoParent: 7 })
  await call('settings.update', { keys: {}, inVivoParent: null })
  expect(await call('settings.read', {})).toEqual(DEFAULT_SETTINGS)
})

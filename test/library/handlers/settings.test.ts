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

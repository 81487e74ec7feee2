import { vi as double, expect, test } from 'vitest'
import { acceleratorOf } from '../../../main/hosts/accelerator.ts'
import { passageMenu } from '../../../main/hosts/electron-passage-menu.ts'
import { passageEn, passageVi } from '../../../main/hosts/electron-passage-texts.ts'
import { en } from '../../../renderer/locales/en.ts'
import { vi } from '../../../renderer/locales/vi.ts'

// The stores that commands reach look for the window's bridge when they are loaded.
double.stubGlobal('window', { collate: { call: () => new Promise(() => undefined), listen: () => () => undefined } })
const { commands } = await import('../../../renderer/views/shell/commands.ts')
const { CODING_COMMANDS, commandGroups } = await import('../../../renderer/views/shell/command-groups.ts')

interface Entry {
  id: string
  label: string
  accelerator: string | undefined
}

/** The menu of passages with all that is in the menus below it. */
function menuEntries(): Entry[] {
  const entries: Entry[] = []
  passageMenu(
    (id, label, accelerator) => {
      entries.push({ id, label, accelerator })
      return { id }
    },
    { shaping: '', selected: '' },
  )
  return entries
}

test('no key that commands come with belongs to two of them', () => {
  const keys = commands.flatMap(command => command.keys)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('every command has a name in both languages, and stands in exactly one group of the sheet of keys', () => {
  const grouped = commandGroups().flatMap(group => group.commands.map(({ id }) => id))
  expect(grouped.toSorted()).toEqual(commands.map(({ id }) => id).toSorted())
  for (const { id } of commands)
    for (const texts of [en, vi]) expect([id, Reflect.get(texts.command, id.replace('.', '-'))]).toEqual([id, expect.any(String)])
})

test('every command about passages is in the menu of passages, with a key that it comes with', () => {
  const entries = menuEntries()
  expect(CODING_COMMANDS.filter(id => !entries.some(entry => entry.id === id))).toEqual([])
  for (const { id, accelerator } of entries) {
    const keys = commands.find(other => other.id === id)?.keys.map(key => key.replace('Mod+', 'CmdOrCtrl+'))
    expect([id, accelerator === undefined || keys?.includes(accelerator)]).toEqual([id, true])
    expect([id, accelerator === undefined]).toEqual([id, keys?.length === 0])
  }
})

test('every entry of the menu of passages has a text in both languages', () => {
  for (const { label } of menuEntries())
    for (const texts of [passageEn, passageVi]) expect(Reflect.get(texts, label)).toEqual(expect.any(String))
})

test('the menu shows the key that was chosen, or none where it cannot show it', () => {
  expect(acceleratorOf(undefined, 'H')).toBe('H')
  expect(acceleratorOf(['Mod+Shift+B', 'F4'], 'H')).toBe('CmdOrCtrl+Shift+B')
  expect(acceleratorOf(['Đ'], 'H')).toBeUndefined()
  expect(acceleratorOf([], 'H')).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosable, type KeyChanges, withKeys } from '../../../renderer/views/shell/key-changes.ts'
import { keyName, showKeys } from '../../../renderer/views/shell/key-names.ts'

const pressed = (key: string, held = '', more: { code?: string; getModifierState?: (key: string) => boolean } = {}) => ({
  key,
  code: '',
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
  ...more,
})

test.each([
  ['h', '', 'H'],
  ['H', 'shift', 'Shift+H'],
  ['đ', '', 'Đ'],
  ['ẹ'.normalize('NFD'), '', 'Ẹ'],
  ['?', 'shift', '?'],
  ['{', 'shift', '{'],
  ['[', 'alt', 'Alt+['],
  ['{', 'alt shift', 'Alt+{'],
  ['z', 'ctrl', 'Mod+Z'],
  ['Z', 'ctrl shift', 'Mod+Shift+Z'],
  ['F3', 'shift', 'Shift+F3'],
  ['Enter', 'shift', 'Shift+Enter'],
  [' ', '', 'Space'],
  ['h', 'meta', 'Other+H'],
])('%j with “%s” held is the key %s', (key, held, name) => {
  expect(keyName(pressed(key, held), false)).toBe(name)
})

test('what AltGr types is that character, not Ctrl and Alt', () => {
  expect(keyName(pressed('[', 'ctrl alt', { getModifierState: key => key === 'AltGraph' }), false)).toBe('[')
})

test('on a Mac, ⌘ takes the place of Ctrl, and what ⌥ types does not matter', () => {
  expect(keyName(pressed('k', 'meta'), true)).toBe('Mod+K')
  expect(keyName(pressed('h', 'ctrl'), true)).toBe('Other+H')
  expect(keyName(pressed('“', 'alt', { code: 'BracketLeft' }), true)).toBe('Alt+[')
  expect(keyName(pressed('’', 'alt shift', { code: 'BracketRight' }), true)).toBe('Alt+}')
  expect(['Mod+Shift+Z', 'Alt+[', 'Backspace'].map(keys => showKeys(keys, true))).toEqual(['⌘⇧Z', '⌥[', '⌫'])
  expect(showKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
})

const KEYS = ['H', 'T', 'Mod+K', '[', 'Đ', 'F7']
const table = [
  { id: 'highlight', keys: ['H'] },
  { id: 'tag', keys: ['T'] },
  { id: 'palette', keys: ['Mod+K', '['] },
  { id: 'memo', keys: [] },
]
const moves = fc.array(fc.record({ id: fc.constantFrom(...table.map(({ id }) => id)), keys: fc.subarray(KEYS, { maxLength: 3 }) }), {
  maxLength: 12,
})
const now = (changes: KeyChanges) => table.map(({ id, keys }) => ({ id, keys: changes[id] ?? keys }))

test('however keys are changed, no two commands share one, and the last wish holds', () => {
  fc.assert(
    fc.property(moves, list => {
      let changes: KeyChanges = {}
      for (const { id, keys } of list) {
        changes = withKeys(table, changes, id, keys)
        expect(now(changes).find(command => command.id === id)?.keys).toEqual(keys)
        const all = now(changes).flatMap(command => command.keys)
        expect(new Set(all).size).toBe(all.length)
      }
      for (const { id, keys } of table) expect(changes[id]).not.toEqual(keys)
    }),
  )
})

test('a command given back the keys it came with is no change any more', () => {
  const changes = withKeys(table, {}, 'memo', ['H'])
  expect(changes).toEqual({ highlight: [], memo: ['H'] })
  expect(withKeys(table, changes, 'highlight', ['H'])).toEqual({})
})

test('keys of carets, fields, windows and browsers cannot be had, but those that a command comes with can', () => {
  const shipped = [{ keys: ['Enter', 'Mod+,'], id: 'card' }]
  expect(['Control', 'Shift', 'Dead', 'Process', 'AltGraph'].map(name => choosable(name, shipped))).toEqual(Array(5).fill('none'))
  for (const name of ['Escape', 'Shift+Tab', 'ArrowDown', 'Alt+ArrowLeft', 'Mod+C', 'Mod+W', 'Mod+Shift+T', 'PageDown', 'F11', 'Other+A'])
    expect([name, choosable(name, shipped)]).toEqual([name, 'reserved'])
  for (const name of ['Enter', 'Mod+,', 'Đ', 'Alt+[', 'Mod+Alt+B', 'F5', 'Shift+H'])
    expect([name, choosable(name, shipped)]).toEqual([name, 'free'])
})

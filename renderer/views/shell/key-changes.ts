/** A command with the keys it comes with. */
export interface Bound {
  id: string
  keys: readonly string[]
}

/** What the user changed: the keys of a command instead of those it comes with. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((key, index) => key === b[index])

/** The changes with other keys for a command. They are taken from every other command: no two ever share one. */
export function withKeys(table: readonly Bound[], changes: KeyChanges, id: string, keys: readonly string[]): Record<string, string[]> {
  const wanted = [...new Set(keys)]
  const entries = table.map((command): [Bound, string[]] => {
    const before = changes[command.id] ?? command.keys
    return [command, command.id === id ? wanted : before.filter(key => !wanted.includes(key))]
  })
  return Object.fromEntries(entries.filter(([command, after]) => !same(after, command.keys)).map(([command, after]) => [command.id, after]))
}

/** Keys that stay with the caret, the lists and fields, the window or the browser, whatever is wished. */
const ANY = /^(?:Alt\+)?(?:Shift\+)?(?:Escape|Tab|Arrow\p{L}+|Home|End|PageUp|PageDown)$/u
const WITH_MOD = /^Mod\+(?:Shift\+)?(?:[ACNQRTVWX+=_0-]|Escape|Tab|Arrow\p{L}+|Home|End|PageUp|PageDown)$|^Mod\+Alt\+Arrow/u
const NO_KEY = /(?:Control|Shift|Alt|AltGraph|Meta|OS|CapsLock|NumLock|Fn|Dead|Process|Unidentified|Compose)$/u

/** What a pressed key is when a key is being chosen: not yet one, one that cannot be had, or a key. */
export function choosable(name: string, shipped: readonly Bound[]): 'none' | 'reserved' | 'free' {
  if (NO_KEY.test(name)) return 'none'
  // What a command comes with can be had by others too.
  if (shipped.some(({ keys }) => keys.includes(name))) return 'free'
  return ANY.test(name) || WITH_MOD.test(name) || name.startsWith('Other+') || name === 'F11' ? 'reserved' : 'free'
}

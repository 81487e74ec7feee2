import type { Theme } from '../../../preload/contract.ts'
import type { Root } from '../../stores/root.ts'
import { type Command, commandLabel, commands } from './commands.ts'
import type { Bound } from './key-changes.ts'
import { showKeys } from './key-names.ts'

/** What of the stores decides which key does what. */
type KeySources = Pick<Root, 'settings' | 'themes'>

/** The keys meant for a command: those the user chose, or those it comes with. */
export const meantKeys = ({ settings }: KeySources, { id, keys }: Bound): readonly string[] => settings.values.keys[id] ?? keys

/** The keys that run a command now: those meant for it, except where a theme has been given the key by whatever way: then it tags. */
export const keysOf = (sources: KeySources, command: Bound): readonly string[] =>
  meantKeys(sources, command).filter(key => !sources.themes.byKey.has(key))

/** The first key of a command as people read it, or an empty text. */
export function shownKey(sources: KeySources, id: string): string {
  const command = commands.find(other => other.id === id)
  return showKeys((command && keysOf(sources, command)[0]) ?? '')
}

/** What to press for a command in a sentence: its first key, or where it has none, its name. */
export const keyOrName = (sources: KeySources, id: string): string => shownKey(sources, id) || commandLabel(id)

/** The command that a key runs now. */
export const commandWithKey = (sources: KeySources, key: string): Command | undefined =>
  commands.find(command => keysOf(sources, command).includes(key))

/** Which of some keys are taken, and by whom. */
export interface KeyHolders {
  keys: readonly string[]
  commands: readonly Command[]
  theme: Theme | null
}

/** Who has any of some keys now, other than a command itself. */
export function holdersOf(sources: KeySources, keys: readonly string[], except: string): KeyHolders {
  const others = commands.filter(({ id }) => id !== except).map(command => ({ command, has: keysOf(sources, command) }))
  const theme = keys.map(key => sources.themes.byKey.get(key)).find(Boolean) ?? null
  return {
    keys: keys.filter(key => sources.themes.byKey.has(key) || others.some(({ has }) => has.includes(key))),
    commands: others.filter(({ has }) => has.some(key => keys.includes(key))).map(({ command }) => command),
    theme,
  }
}

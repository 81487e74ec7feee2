import { useState } from 'react'
import { i18n } from '../../locales/i18n.ts'
import { call } from '../../stores/calls.ts'
import { useRoot } from '../root-context.ts'
import { type Command, commandLabel, commands } from '../shell/commands.ts'
import { choosable, withKeys } from '../shell/key-changes.ts'
import { holdersOf, type KeyHolders, keysOf, meantKeys } from '../shell/key-map.ts'
import { showKeys } from '../shell/key-names.ts'

/** What goes on in the row of a command: a key is waited for, or keys are to be taken from others, who are asked about first. */
export type KeyChange = { id: string; problem: string } & (
  | { kind: 'waiting' }
  | { kind: 'asking'; keys: readonly string[]; from: KeyHolders }
)

const nobody = ({ commands, theme }: KeyHolders) => commands.length === 0 && theme === null

/** Changes keys of commands: at most one row at a time is in the middle of something. */
export function useKeyChanges() {
  const root = useRoot()
  const { notices, settings } = root
  const [change, setChange] = useState<KeyChange | null>(null)
  const done = () => setChange(null)

  const save = async (id: string, keys: readonly string[], from: KeyHolders | null) => {
    done()
    await notices.guard(async () => {
      if (from?.theme) await call('theme.update', { theme: from.theme.id, shortcut: null })
      await settings.set({ keys: withKeys(commands, settings.values.keys, id, keys) })
      const shown = keys.map(key => showKeys(key)).join(', ') || i18n.t('keys.no-key')
      notices.announce(i18n.t('keys.now', { command: commandLabel(id), keys: shown }))
    })
  }

  /** Saves keys, unless one that is new to the command is another's: then asks. Keys that it comes with give way to a theme's. */
  const wish = (id: string, keys: readonly string[], options: { fresh?: string } = {}) => {
    const { fresh } = options
    const holders = holdersOf(root, fresh === undefined ? keys : [fresh], id)
    const from = fresh === undefined ? { ...holders, keys: holders.keys.filter(key => !root.themes.byKey.has(key)), theme: null } : holders
    if (nobody(from)) void save(id, keys, from)
    else setChange({ kind: 'asking', id, problem: '', keys, from })
  }

  return {
    change,
    done,
    /** Calls off waiting for a key, and nothing that came of it. */
    leave: () => setChange(now => (now?.kind === 'waiting' ? null : now)),
    wait: (id: string) => setChange({ kind: 'waiting', id, problem: '' }),
    /** What of a key that was pressed while one was waited for. */
    choose(command: Command, name: string) {
      const { id } = command
      const key = choosable(name, commands)
      if (key === 'reserved') setChange({ kind: 'waiting', id, problem: i18n.t('keys.reserved', { key: showKeys(name) }) })
      else if (key === 'free' && keysOf(root, command).includes(name)) done()
      else if (key === 'free') wish(id, [...meantKeys(root, command), name], { fresh: name })
    },
    composing: (id: string) => setChange({ kind: 'waiting', id, problem: i18n.t('keys.composing') }),
    remove(command: Command, key: string) {
      void save(
        command.id,
        meantKeys(root, command).filter(other => other !== key),
        null,
      )
    },
    reset: (command: Command) => wish(command.id, command.keys),
    take: (asked: KeyChange) => (asked.kind === 'asking' ? save(asked.id, asked.keys, asked.from) : undefined),
    async resetAll() {
      done()
      await notices.guard(() => settings.set({ keys: {} }))
      notices.announce(i18n.t('keys.all-reset'))
    },
  }
}

export type KeyChanging = ReturnType<typeof useKeyChanges>

import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import type { Command } from '../shell/commands.ts'

/** Lists the shared passages of the focused pane, with what differs in the one that one is at. */
export function showShared(root: Root, focus: 'list' | 'difference'): void {
  const { reader, shared, sharedSteps, dialogs } = root
  if (shared.twinsOf(reader.pane).length === 0 && !shared.hasBoilerplate) sharedSteps.sayNone()
  else dialogs.show({ kind: 'shared', link: sharedSteps.here()?.link.id ?? null, focus })
}

const toggle = (root: Root) =>
  void root.notices.guard(async () => {
    const on = !root.settings.values.shared
    root.notices.announce(i18n.t(on ? 'shared.on' : 'shared.off'))
    await root.settings.set({ shared: on })
  })

/** Commands on what the texts of panes beside each other share. */
export const sharedCommands: readonly Command[] = [
  { id: 'shared.twin', keys: ['X'], run: root => root.sharedSteps.across() },
  { id: 'shared.next', keys: ['.'], repeats: true, run: root => root.sharedSteps.step(1) },
  { id: 'shared.previous', keys: [','], repeats: true, run: root => root.sharedSteps.step(-1) },
  { id: 'shared.list', keys: ['L'], run: root => showShared(root, 'list') },
  { id: 'shared.difference', keys: ['D'], run: root => showShared(root, 'difference') },
  { id: 'shared.show', keys: ['S'], run: toggle },
]

import type { Colour } from '../../../preload/model.ts'
import { i18n } from '../../locales/i18n.ts'
import type { Root } from '../../stores/root.ts'
import type { Step } from '../../stores/theme-places.ts'

const guard = (root: Root, work: () => Promise<unknown>) => void root.notices.guard(work)

/** What a theme is called, or how many there are. */
const nameOf = (root: Root, themes: readonly number[]) => {
  const [only] = themes
  if (themes.length === 1 && only !== undefined) return root.themes.byId.get(only)?.name ?? ''
  return i18n.t('codebook.themes', { count: themes.length })
}

/** Takes a theme one step in the tree and tells where it stands then. */
export function stepTheme(root: Root, theme: number, step: Step): void {
  const { codebook, notices, themes } = root
  if (!codebook.ordered) {
    notices.info(i18n.t('codebook.not-ordered'))
    return
  }
  guard(root, async () => {
    if (!(await codebook.step(theme, step))) return
    const moved = themes.byId.get(theme)
    if (moved) notices.announce(i18n.t('codebook.moved', { path: moved.path, position: moved.position + 1 }))
  })
}

/** Lets the name of a theme be typed in its place. */
export const renameTheme = (root: Root, theme: number): void => root.codebook.rename(theme)

/** Asks under which theme others are to stand. */
export const moveUnder = (root: Root, themes: number[]): void => root.dialogs.show({ kind: 'theme-place', themes, merge: false })

/** Asks with which theme others are to be merged. */
export const mergeInto = (root: Root, themes: number[]): void => root.dialogs.show({ kind: 'theme-place', themes, merge: true })

/** Opens the dialog that makes a theme of some of a theme's passages. */
export const splitTheme = (root: Root, theme: number): void => root.dialogs.show({ kind: 'theme-split', theme })

/** Gives themes a colour, or that of the theme above each. */
export const recolour = (root: Root, themes: number[], colour: Colour | null): void =>
  guard(root, () => root.codebook.recolour(themes, colour))

/** Makes a theme a mere group, or a theme again. */
export function toggleGroup(root: Root, theme: number): void {
  const group = !root.themes.byId.get(theme)?.group
  guard(root, () => root.codebook.setGroup(theme, group))
}

/** Removes themes with all below them, after asking. */
export const removeThemes = (root: Root, themes: number[]): void =>
  root.dialogs.show({
    kind: 'confirm',
    title: i18n.t('theme.remove'),
    text: i18n.t('theme.remove-text', { name: nameOf(root, themes) }),
    action: i18n.t('common.delete'),
    run: () =>
      guard(root, async () => {
        const { removed } = await root.codebook.remove(themes)
        root.notices.info(i18n.t('codebook.removed', { count: removed }), { undo: true })
      }),
  })

/** Shows the themes without passages, or all again. */
export function toggleUnused(root: Root): void {
  root.dialogs.showSide('themes')
  root.codebook.setView({ unused: !root.codebook.unused })
}

/** Makes the current highlight an example of the open theme, else of its first one, or no longer one. */
export function toggleExample(root: Root): void {
  const { codebook, notices, reader, themes } = root
  const highlight = reader.pane.currentHighlight
  const theme = highlight?.themeIds.find(id => id === themes.open) ?? highlight?.themeIds[0]
  if (!highlight || theme === undefined) {
    notices.info(i18n.t('codebook.no-example'))
    return
  }
  guard(root, async () => {
    const examples = await codebook.allExamples()
    const is = examples.some(example => example.theme === theme && example.highlight === highlight.id)
    await codebook.setExample(theme, highlight.id, !is)
    const path = themes.byId.get(theme)?.path ?? ''
    notices.info(i18n.t(is ? 'codebook.example-off' : 'codebook.example-on', { path }), { undo: true })
  })
}

/** Exports the passages of a theme and of those below it; says so when there are none. */
export async function exportTheme({ dialogs, notices, themes }: Root, theme: number): Promise<void> {
  await notices.guard(async () => {
    const highlights = await themes.passagesBelow(theme)
    if (highlights.length > 0) dialogs.show({ kind: 'bulk', action: 'export', highlights, theme })
    else notices.info(i18n.t('export.nothing'))
  })
}

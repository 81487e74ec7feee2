import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { CollateError } from '../error.ts'
import { ensureTheme, moveTheme, removeTheme, type ThemeChange, updateTheme } from '../records/codebook.ts'
import { listPassages } from '../records/highlights.ts'
import { recentThemes } from '../records/recent-themes.ts'
import { findTheme, listThemes, readTheme, themeBranch, themeNode } from '../records/themes.ts'
import { codebookHandlers } from './codebook.ts'

function update({ db }: Context, theme: number, given: ThemeChange) {
  updateTheme(db, theme, given)
  return readTheme(db, theme)
}

/** The codebook. */
export const themeHandlers: HandlersOf<'theme'> = {
  ...codebookHandlers,
  'theme.list': ({ db }) => listThemes(db),
  'theme.recent': ({ db }, { limit }) => recentThemes(db, limit),
  'theme.create': (context, { path, ...given }) =>
    change(context, 'theme.create', () => {
      const twin = findTheme(context.db, path)
      if (twin !== null)
        throw new CollateError('conflict', `There is already a theme “${readTheme(context.db, twin).path}”.`, `theme ${twin}`)
      return update(context, ensureTheme(context.db, path), given)
    }),
  'theme.update': (context, { theme, parent, ...given }) =>
    change(context, 'theme.update', () => update(context, theme, { ...given, parentId: parent })),
  'theme.move': (context, { theme, parent, position }) =>
    change(context, 'theme.move', () => {
      moveTheme(context.db, theme, parent, position)
      return readTheme(context.db, theme)
    }),
  'theme.remove': (context, { theme }) =>
    change(
      context,
      'theme.remove',
      () => ({ removed: removeTheme(context.db, theme) }),
      ({ removed }) => removed,
    ),
  'theme.passages': ({ db }, { theme, descendants }) => {
    themeNode(db, theme)
    return listPassages(db, descendants ? themeBranch(db, theme) : [theme])
  },
}

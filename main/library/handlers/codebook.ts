import { change } from '../change.ts'
import type { HandlersOf } from '../context.ts'
import { tidyName } from '../records/names.ts'
import { listExamples, setExample } from '../records/theme-examples.ts'
import { mergeThemes } from '../records/theme-merge.ts'
import { moveThemes, recolourThemes, removeThemes } from '../records/theme-moves.ts'
import { passagesMatching, splitTheme } from '../records/theme-split.ts'
import { readTheme, themeNode } from '../records/themes.ts'

/** What is done with several themes at once, and with their passages. */
export const codebookHandlers = {
  'theme.move-many': (context, { themes, parent, before }) =>
    change(
      context,
      'theme.move-many',
      () => ({ moved: moveThemes(context.db, themes, parent, before) }),
      ({ moved }) => moved,
    ),
  'theme.recolour': (context, { themes, colour }) =>
    change(
      context,
      'theme.recolour',
      () => ({ recoloured: recolourThemes(context.db, themes, colour) }),
      ({ recoloured }) => recoloured,
    ),
  'theme.remove-many': (context, { themes }) =>
    change(
      context,
      'theme.remove-many',
      () => ({ removed: removeThemes(context.db, themes) }),
      ({ removed }) => removed,
    ),
  'theme.merge': (context, { themes, into }) =>
    change(
      context,
      'theme.merge',
      () => {
        mergeThemes(context.db, themes, into)
        return readTheme(context.db, into)
      },
      () => new Set([...themes, into]).size,
    ),
  'theme.find-passages': ({ db }, { theme, query, limit }) => {
    const { all, matching } = passagesMatching(db, theme, query)
    return {
      passages: matching.slice(0, limit),
      count: matching.length,
      articles: new Set(matching.map(({ article }) => article)).size,
      of: all.length,
    }
  },
  'theme.split': (context, request) =>
    change(
      context,
      'theme.split',
      () => {
        const { id, moved } = splitTheme(context.db, { ...request, name: tidyName(request.name) })
        return { theme: readTheme(context.db, id), moved }
      },
      ({ moved }) => moved,
    ),
  'theme.example': (context, { theme, highlight, example }) =>
    change(context, 'theme.example', () => {
      themeNode(context.db, theme)
      setExample(context.db, theme, highlight, example)
      return { example }
    }),
  'theme.examples': ({ db }, { theme }) => listExamples(db, theme ?? null),
} satisfies Partial<HandlersOf<'theme'>>

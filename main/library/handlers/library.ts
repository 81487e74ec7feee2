import type { LibraryInfo } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { reach } from '../records/history.ts'
import { countAll, readLibrary, renameLibrary } from '../records/library.ts'
import { hasStarter, removeStarter } from '../records/starter.ts'
import { placeOfLibrary } from '../safety/place.ts'

async function info({ db, folder, brokenQuotes }: Context): Promise<LibraryInfo> {
  const { uuid, name } = readLibrary(db)
  const { articles, trashed, highlights, themes } = countAll(db)
  const place = await placeOfLibrary(folder)
  return { uuid, name, folder, articles, trashed, highlights, themes, ...reach(db), hasStarter: hasStarter(db), brokenQuotes, place }
}

/** The library itself. */
export const libraryHandlers: HandlersOf<'library'> = {
  'library.info': info,
  'library.rename': (context, { name }) => {
    change(context, 'library.rename', () => renameLibrary(context.db, name))
    return info(context)
  },
  'library.remove-starter': context =>
    change(
      context,
      'library.remove-starter',
      () => removeStarter(context.db),
      removed => removed.articles,
    ),
}

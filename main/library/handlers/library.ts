import type { LibraryInfo } from '../../../preload/model.ts'
import { change } from '../change.ts'
import type { Context, HandlersOf } from '../context.ts'
import { acceptNoticed, noticedOf } from '../db/session.ts'
import { reach } from '../records/history.ts'
import { countAll, readLibrary, renameLibrary } from '../records/library.ts'
import { hasStarter, removeStarter } from '../records/starter.ts'
import { placeOfLibrary } from '../safety/place.ts'
import { copiedFrom } from '../safety/read-only.ts'

async function info({ db, folder, brokenQuotes, faults, guard }: Context): Promise<LibraryInfo> {
  const { uuid, name } = readLibrary(db)
  const { articles, trashed, highlights, themes } = countAll(db)
  const [place, from] = [await placeOfLibrary(folder), await copiedFrom(folder)]
  const known = { ...reach(db), hasStarter: hasStarter(db), brokenQuotes, faults, place, copiedFrom: from, broke: noticedOf(db) }
  return { uuid, name, folder, articles, trashed, highlights, themes, ...known, trouble: guard.trouble() }
}

/** The library itself. */
export const libraryHandlers: HandlersOf<'library'> = {
  'library.info': info,
  'library.look': async ({ guard, folder, replace }) => {
    guard.look()
    if (!guard.isAnother()) return { trouble: guard.trouble() }
    await replace(async () => folder)
    return { trouble: null }
  },
  'library.rename': (context, { name }) => {
    change(context, 'library.rename', () => renameLibrary(context.db, name))
    return info(context)
  },
  'library.accept-break': ({ db }) => {
    acceptNoticed(db)
    return null
  },
  'library.remove-starter': context =>
    change(
      context,
      'library.remove-starter',
      () => removeStarter(context.db),
      removed => removed.articles,
    ),
}

import { plant } from '../../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'

/** A library with planted articles, and what highlights the first place of some words in one. */
export async function libraryWith(...drafts: Parameters<typeof plant>[1]) {
  const folder = temporaryFolder()
  const articles = plant(folder, drafts).map(({ id }) => id)
  const library = await temporaryLibrary(folder)
  const mark = (article: number, quote: string, themes: string[] = []) =>
    library.call('highlight.create', { article, place: { quote, occurrence: 1 }, themes })
  return { ...library, articles, mark }
}

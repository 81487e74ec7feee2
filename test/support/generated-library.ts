import { plant } from './articles.ts'
import { draftOf, offsetAt, tidy } from './generated-draft.ts'
import { makeHighlights } from './generated-highlights.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from './library.ts'
import type { ArticlePlan, LibraryPlan } from './library-plan.ts'

/** Makes a library of a plan: articles are planted, all else is done through the contract, and what that refuses (names that are taken) is left out. */
export async function buildLibrary(plan: LibraryPlan): Promise<TestLibrary> {
  const folder = temporaryFolder()
  const articles = plant(folder, plan.articles.map(draftOf)).map(({ id }) => id)
  const library = await temporaryLibrary(folder)
  await library.call('library.rename', { name: plan.name })
  const coders = await makeCoders(library, plan)
  const themes = await makeThemes(library, plan)
  await makeCollections(library, plan, articles)
  await makeSaved(library, plan)
  if (plan.memo !== '') await library.call('memo.write', { target: 'library', targetId: null, body: plan.memo })
  for (const [nth, planned] of plan.articles.entries()) {
    await makeSorted(library, articles[nth] ?? 0, planned)
    await makeHighlights(library, { articles, coders, themes }, articles[nth] ?? 0, planned)
  }
  for (const [a, b] of plan.pairs) await library.reply('parallel.keep-both', { a: articles[a] ?? 0, b: articles[b] ?? 0 })
  for (const [nth, { linked }] of plan.articles.entries()) if (linked) await makeLinks(library, articles[nth] ?? 0)
  const removed = articles.filter((_, nth) => plan.articles[nth]?.removed)
  if (removed.length > 0) await library.call('article.remove', { articles: removed })
  for (const { channel, request } of plan.acts) await act(library, channel, request)
  return library
}

/** What is refused changes nothing. */
async function act(library: TestLibrary, channel: LibraryPlan['acts'][number]['channel'], request: never | object): Promise<void> {
  const reply = await library.reply(channel, request as never)
  if (reply.ok && reply.value && typeof reply.value === 'object' && 'job' in reply.value) await library.done(reply.value)
}

async function makeSorted(library: TestLibrary, article: number, planned: ArticlePlan): Promise<void> {
  const { state, starred, tags, memo: body, place, text } = planned
  await library.call('article.update-many', { articles: [article], changes: { state, starred, ...(tags.length > 0 && { addTags: tags }) } })
  if (body !== '') await library.call('memo.write', { target: 'article', targetId: article, body })
  if (place !== null) await library.call('article.place', { article, place: offsetAt(text, place) })
}

async function makeCoders(library: TestLibrary, { coders }: LibraryPlan): Promise<number[]> {
  for (const coder of coders) await library.reply('coder.create', { name: coder })
  return (await library.call('coder.list', {})).map(({ id }) => id)
}

/** The path of each planned theme; null for groups, which tag nothing. */
async function makeThemes(library: TestLibrary, { themes }: LibraryPlan): Promise<(string | null)[]> {
  const paths: (string | null)[] = []
  for (const { names, colour, definition, memo: body, group, shortcut, first } of themes) {
    const path = names.map(tidy).join('/')
    const made = await library.reply('theme.create', { path, colour, definition, group })
    if (made.ok) {
      const theme = made.value.id
      // A key that is taken is refused.
      if (shortcut !== null && !group) await library.reply('theme.update', { theme, shortcut })
      if (first) await library.call('theme.move', { theme, parent: made.value.parentId, position: 0 })
      if (body !== '') await library.call('memo.write', { target: 'theme', targetId: theme, body })
    }
    const there = (await library.call('theme.list', {})).find(theme => theme.path === path)
    paths.push(there && !there.group ? path : null)
  }
  return paths
}

async function makeCollections(library: TestLibrary, { collections, articles }: LibraryPlan, ids: number[]): Promise<void> {
  const made: (number | null)[] = []
  for (const { name: given, inside } of collections) {
    const parent = (inside === null ? null : made[inside]) ?? null
    const reply = await library.reply('collection.create', { name: given, parent })
    made.push(reply.ok ? reply.value.id : null)
  }
  for (const [index, { collections: own }] of articles.entries()) {
    for (const nth of own) {
      const collection = made[nth]
      if (collection) await library.call('collection.assign', { collection, articles: [ids[index] ?? 0], member: true })
    }
  }
}

async function makeSaved(library: TestLibrary, { searches, filters, templates }: LibraryPlan): Promise<void> {
  for (const search of searches) await library.reply('saved-search.create', search)
  for (const filter of filters) await library.reply('saved-filter.create', filter)
  for (const template of templates) await library.reply('template.save', template)
}

/** Writes a memo on an article that links to an article, a theme and a highlight. */
async function makeLinks(library: TestLibrary, article: number): Promise<void> {
  const [title] = (await library.call('article.list', {})).map(one => one.title)
  const [theme] = await library.call('theme.list', {})
  const [highlight] = await library.call('highlight.list', {})
  const links = [title, theme && `theme:${theme.path}`, highlight && `#${highlight.uuid.slice(0, 8)}`]
  const body = `Xem ${links.map(link => `[[${link ?? 'không có'}]]`).join(', ')}.`
  await library.call('memo.write', { target: 'article', targetId: article, body })
}

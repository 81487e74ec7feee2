import { ask, one, type World } from './world.ts'

/** Highlights that are remembered, and imported articles that stay. */
const MOST = 2000
const IMPORTED = 200

const words = (world: World, count: number) => Array.from({ length: count }, () => one(world, world.words)).join(' ')
const theme = (world: World) => `Nhóm ${1 + Math.floor(world.random() * 10)}/Việc ${1 + Math.floor(world.random() * 20)}`

async function highlight(world: World): Promise<unknown> {
  const start = Math.floor(world.random() * 300)
  const place = { version: 1, start, end: start + 20 + Math.floor(world.random() * 60) }
  const made = await ask(world, 'highlight.create', {
    article: one(world, world.articles),
    place,
    themes: [theme(world)],
    note: words(world, 4),
  })
  if (made) world.highlights.push(made.id)
  if (world.highlights.length > MOST) world.highlights.shift()
  return made
}

/** Takes away as many as are made, so that a library goes on being worked in without growing. */
async function unhighlight(world: World): Promise<unknown> {
  const id = world.highlights.shift()
  return id === undefined ? null : ask(world, 'highlight.remove', { highlights: [id] })
}

async function bring(world: World): Promise<unknown> {
  world.number += 1
  const text = `${words(world, 6)}\n\n${Array.from({ length: 8 }, () => `${words(world, 15)}.`).join(' ')} ${world.number}`
  const { job } = await world.library.call('import.start', { sources: [{ kind: 'text', name: `Mới ${world.number}`, text }] })
  const report = await world.library.done(job)
  if ('imported' in report) world.imported.push(...report.imported.map(({ id }) => id))
  const [oldest] = world.imported
  if (oldest === undefined || world.imported.length <= IMPORTED) return report
  world.imported.shift()
  return ask(world, 'article.remove', { articles: [oldest] })
}

async function edit(world: World): Promise<unknown> {
  const article = one(world, world.edited)
  const read = await ask(world, 'article.read', { article })
  if (!read) return null
  const text = world.number++ % 2 === 0 ? `${read.text} ${words(world, 3)}` : read.text.slice(0, 400)
  return ask(world, 'version.save', { article, version: read.version, text })
}

const mark = (world: World) => {
  const [state, tag] = [one(world, ['unread', 'read', 'coded'] as const), `thẻ ${1 + Math.floor(world.random() * 20)}`]
  return ask(world, 'article.update-many', { articles: [one(world, world.articles)], changes: { state, addTags: [tag] } })
}

const recent = (world: World) => one(world, world.highlights.length > 0 ? world.highlights : [1])

async function merge(world: World): Promise<unknown> {
  world.number += 1
  const [from, into] = [
    await ask(world, 'theme.create', { path: `Gộp ${world.number}` }),
    await ask(world, 'theme.create', { path: 'Gộp vào đây' }),
  ]
  const target = into ?? (await world.library.call('theme.list', {})).find(({ path }) => path === 'Gộp vào đây')
  return from && target ? ask(world, 'theme.merge', { themes: [from.id], into: target.id }) : null
}

/** Kinds of work, how often each comes, and what it does. */
export const ACTS: Record<string, { often: number; act(world: World): Promise<unknown> }> = {
  search: { often: 150, act: world => ask(world, 'search.query', { query: words(world, 2), limit: 20 }) },
  'search a phrase': {
    often: 20,
    act: world => ask(world, 'search.query', { query: `"${words(world, 1)}" -${words(world, 1)}`, limit: 20 }),
  },
  read: { often: 140, act: world => ask(world, 'article.read', { article: one(world, world.articles) }) },
  'highlights of an article': { often: 100, act: world => ask(world, 'highlight.list', { article: one(world, world.articles) }) },
  place: { often: 50, act: world => ask(world, 'article.place', { article: one(world, world.articles), place: world.number++ % 300 }) },
  highlight: { often: 120, act: highlight },
  'remove a highlight': { often: 120, act: unhighlight },
  tag: { often: 70, act: world => ask(world, 'highlight.tag', { highlights: [recent(world)], add: [theme(world)] }) },
  note: { often: 50, act: world => ask(world, 'highlight.update', { highlight: recent(world), note: words(world, 8) }) },
  memo: {
    often: 40,
    act: world => ask(world, 'memo.write', { target: 'article', targetId: one(world, world.articles), body: words(world, 20) }),
  },
  title: {
    often: 30,
    act: world => ask(world, 'article.update', { article: one(world, world.articles), metadata: { title: words(world, 6) } }),
  },
  'state and tags': { often: 30, act: mark },
  undo: { often: 50, act: world => ask(world, 'history.undo', {}) },
  redo: { often: 20, act: world => ask(world, 'history.redo', {}) },
  'new text': { often: 12, act: edit },
  import: { often: 4, act: bring },
  'merge themes': { often: 3, act: merge },
  themes: { often: 4, act: world => ask(world, 'theme.list', {}) },
  'list of articles': { often: 2, act: world => ask(world, 'article.list', {}) },
  history: { often: 5, act: world => ask(world, 'history.list', { limit: 200 }) },
}

const ALL = Object.values(ACTS).reduce((sum, { often }) => sum + often, 0)

/** The name of a kind of work, chosen as often as it comes. */
export function chooseAct(random: () => number): string {
  let at = random() * ALL
  for (const [name, { often }] of Object.entries(ACTS)) {
    at -= often
    if (at < 0) return name
  }
  return 'search'
}

import { offsetAt } from './generated-draft.ts'
import type { TestLibrary } from './library.ts'
import type { ArticlePlan, HighlightPlan } from './library-plan.ts'

/** What highlights of a plan are made with: paths of its themes, null for what tags nothing, and ids of coders and articles. */
export interface Cast {
  themes: readonly (string | null)[]
  coders: readonly number[]
  articles: readonly number[]
}

const open = async ({ call }: TestLibrary, article: number) => {
  const { version, text } = await call('article.read', { article })
  return { version, text }
}

const choose = (library: TestLibrary, { coders }: Cast, nth: number) =>
  library.call('coder.choose', { coder: coders[nth % coders.length] ?? 1 })

/** Makes highlights of an article, then edits its text, and makes the late ones; links copies of those that are there. */
export async function makeHighlights(library: TestLibrary, cast: Cast, article: number, planned: ArticlePlan): Promise<void> {
  const { highlights, edits } = planned
  const orphans: number[] = []
  for (const one of highlights.filter(({ late }) => !late)) {
    const id = await makeHighlight(library, cast, article, one)
    if (id !== null && one.orphan) orphans.push(id)
  }
  await loseSome(library, article, orphans)
  for (const edit of edits) await makeEdit(library, article, edit)
  for (const one of highlights.filter(({ late }) => late)) await makeHighlight(library, cast, article, one)
  for (const { highlight, quotation } of await library.call('orphan.list', { article }))
    if (!quotation && highlights.find(({ note }) => note === highlight.note)?.quotation)
      await library.call('orphan.keep', { highlight: highlight.id, quotation: true })
}

async function makeHighlight(library: TestLibrary, cast: Cast, article: number, planned: HighlightPlan): Promise<number | null> {
  const { version, text } = await open(library, article)
  const start = offsetAt(text, planned.from)
  const end = Math.min(text.length, start + Math.max(1, Math.floor((text.length * planned.length) / 1000)))
  await choose(library, cast, planned.coder)
  const made = await library.reply('highlight.create', {
    article,
    place: { version, start, end },
    themes: [...new Set(planned.themes.flatMap(nth => cast.themes[nth] ?? []))],
    note: planned.note,
    colour: planned.colour,
  })
  // Of white space alone there is none.
  if (!made.ok) return null
  const { id, themeIds } = made.value
  if (planned.memo !== '') await library.call('memo.write', { target: 'highlight', targetId: id, body: planned.memo })
  if (planned.also !== null) {
    await choose(library, cast, planned.also.coder)
    await library.call('highlight.tag', { highlights: [id], add: [cast.themes[planned.also.theme] ?? []].flat() })
  }
  const [first] = themeIds
  if (planned.example && first !== undefined) await library.call('theme.example', { theme: first, highlight: id, example: true })
  if (planned.copy !== null) await linkCopy(library, cast, id, planned)
  return id
}

async function linkCopy(library: TestLibrary, { articles }: Cast, highlight: number, { copy, length }: HighlightPlan): Promise<void> {
  const other = articles[copy?.article ?? 0]
  if (!copy || other === undefined) return
  const { version, text } = await open(library, other)
  const start = offsetAt(text, copy.from)
  const end = Math.min(text.length, start + length)
  // Of white space alone it is refused.
  await library.reply('parallel.tag-copies', { highlight, copies: [{ article: other, version, start, end }] })
}

async function loseSome(library: TestLibrary, article: number, orphans: number[]): Promise<void> {
  if (orphans.length === 0) return
  const { version, text } = await open(library, article)
  await library.call('version.save', { article, version, text: `Mới thêm.\n${text}`, orphans })
}

async function makeEdit(library: TestLibrary, article: number, { how, at, undone }: ArticlePlan['edits'][number]): Promise<void> {
  const { version, text } = await open(library, article)
  const cut = offsetAt(text, at)
  const edited = {
    before: `Sửa lần nữa 🚂.\n${text}`,
    inside: `${text.slice(0, cut)} thêm giữa bài ${text.slice(cut)}`,
    lost: `${text.slice(0, cut)} ${text.slice(cut + 40)} hết`,
    other: 'Một bài khác hẳn, không còn câu nào như trước.',
  }[how]
  await library.call('version.save', { article, version, text: edited })
  if (undone) await library.call('history.undo', {})
}

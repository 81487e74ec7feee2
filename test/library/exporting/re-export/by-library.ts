import type { Article, Highlight } from '../../../../preload/contract.ts'
import { anyOf, type Desk } from './desk.ts'

const NOTES = ['', 'Đọc lại N.', 'Hỏi ga N.\n\n- mấy giờ\n- mấy toa', '```\nchưa đóng N', '> trích N của tôi', '# Mục N\n\nDưới mục.']
const THEMES = ['Kinh tế', 'Kinh tế/Xuất khẩu', 'Giao thông/Đường sắt', 'Covid-19', '2023', 'Chợ: "đầu mối"']

interface Held {
  desk: Desk
  articles: Article[]
  highlights: Highlight[]
}

const noteOf = (desk: Desk): string => (anyOf(desk, NOTES) ?? '').replace('N', `lần ${Math.floor(desk.random() * 10_000)}`)

/** Where two words of a text begin and end. */
function spanOf({ random }: Desk, text: string): { start: number; end: number } {
  const words = [...text.matchAll(/\S+/gu)]
  const first = Math.floor(random() * words.length)
  const last = words[Math.min(first + Math.floor(random() * 12), words.length - 1)]
  return { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
}

async function highlightSomething({ desk, articles }: Held): Promise<void> {
  const article = anyOf(desk, articles)
  if (!article) return
  const { text, version } = await desk.library.call('article.read', { article: article.id })
  const theme = anyOf(desk, THEMES)
  await desk.library.call('highlight.create', {
    article: article.id,
    place: { version, ...spanOf(desk, text) },
    themes: theme && desk.random() < 0.7 ? [theme] : [],
    note: noteOf(desk),
  })
}

const CHANGES: ((held: Held) => Promise<unknown>)[] = [
  highlightSomething,
  highlightSomething,
  highlightSomething,
  async function anotherPlace({ desk, highlights }) {
    const highlight = anyOf(desk, highlights)
    if (!highlight || highlight.state === 'orphan') return
    const { text } = await desk.library.call('article.read', { article: highlight.article })
    await desk.library.reply('highlight.update', { highlight: highlight.id, span: spanOf(desk, text) })
  },
  async function anotherNote({ desk, highlights }) {
    const highlight = anyOf(desk, highlights)
    if (highlight) await desk.library.call('highlight.update', { highlight: highlight.id, note: noteOf(desk) })
  },
  async function aMemo({ desk, highlights }) {
    const highlight = anyOf(desk, highlights)
    if (highlight) await desk.library.call('memo.write', { target: 'highlight', targetId: highlight.id, body: noteOf(desk) })
  },
  async function otherThemes({ desk, highlights }) {
    const [highlight, theme] = [anyOf(desk, highlights), anyOf(desk, THEMES)]
    if (highlight && theme)
      await desk.library.call('highlight.tag', { highlights: [highlight.id], add: [theme], remove: highlight.themeIds.slice(0, 1) })
  },
  async function oneLess({ desk, highlights }) {
    const highlight = anyOf(desk, highlights)
    if (highlight) await desk.library.call('highlight.remove', { highlights: [highlight.id] })
  },
  async function memoOfAnArticle({ desk, articles }) {
    const article = anyOf(desk, articles)
    if (article) await desk.library.call('memo.write', { target: 'article', targetId: article.id, body: noteOf(desk) })
  },
  async function anotherTitle({ desk, articles }) {
    const article = anyOf(desk, articles)
    const title = `Bài lần ${Math.floor(desk.random() * 1000)}: "đường" #sắt`
    if (article) await desk.library.call('article.update', { article: article.id, metadata: { title } })
  },
  async function withoutAnArticle({ desk, articles }) {
    const article = anyOf(desk, articles)
    if (article && articles.length > 1) await desk.library.call('article.remove', { articles: [article.id] })
  },
  async function withAnArticleAgain({ desk }) {
    const article = anyOf(desk, await desk.library.call('trash.list', {}))
    if (article) await desk.library.call('trash.restore', { articles: [article.id] })
  },
  async function anotherName({ desk }) {
    const theme = anyOf(desk, await desk.library.call('theme.list', {}))
    if (theme) await desk.library.reply('theme.update', { theme: theme.id, name: `Chủ đề ${Math.floor(desk.random() * 1000)}` })
  },
  async function anotherText({ desk, articles, highlights }) {
    const article = anyOf(desk, articles)
    if (!article) return
    const { text, version } = await desk.library.call('article.read', { article: article.id })
    const lost = anyOf(
      desk,
      highlights.filter(one => one.article === article.id && one.state !== 'orphan'),
    )
    const added = `Thêm ${Math.floor(desk.random() * 1000)}.\n${text}`
    await desk.library.call('version.save', { article: article.id, version, text: added, orphans: lost ? [lost.id] : [] })
  },
  ({ desk }) => desk.library.reply('history.undo', {}),
]

/** Changes something in the library. */
export async function changeTheLibrary(desk: Desk): Promise<void> {
  const [articles, all] = [await desk.library.call('article.list', {}), await desk.library.call('highlight.list', {})]
  const there = new Set(articles.map(({ id }) => id))
  await anyOf(desk, CHANGES)?.({ desk, articles, highlights: all.filter(({ article }) => there.has(article)) })
}

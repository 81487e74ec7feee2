import type { Page } from '@playwright/test'
import type { vi } from '../../renderer/locales/vi.ts'
import { call } from './call.ts'

/** The texts of a language, which all have the same keys. */
export type Texts = typeof vi

/** Commands of the palette that open a screen of their own over the window. */
export const SCREENS = [
  'import',
  'paste-article',
  'watch-folders',
  'mirrors',
  'backups',
  'export',
  'settings',
  'keys',
  'change-keys',
  'about',
  'history',
  'coders',
  'compare-coders',
  'memos',
  'library-memo',
  'article-memo',
  'metadata',
  'edit-text',
  'versions',
  'article-tags',
  'edit-chosen',
  'duplicates',
  'tags',
  'trash',
  'theme-new',
  'codebook-page',
  'collection-new',
  'in-vivo-under',
  'compare',
  'recent-themes',
  'tag',
  'untag',
  'theme-split',
  'theme-merge',
  'theme-under',
] as const satisfies (keyof Texts['command'])[]

/** A name that stacks marks above and below as high and as deep as Vietnamese does. */
export const STACKED = 'Ệ Ữ Ẵ Ộ Ẫ Ễ ặ ợ ự ỵ g'

/** Fills every list: names with stacked marks, two coders, memos, a tag, a collection, something in the trash. */
export async function fill(page: Page): Promise<void> {
  await call(page, 'coder.name', { name: 'Lan Ệ' })
  await call(page, 'article.update', { article: 1, metadata: { title: `Bài ${STACKED}`, outlet: STACKED } })
  await call(page, 'highlight.create', {
    article: 1,
    place: { version: 1, start: 0, end: 12 },
    themes: [`Chủ đề ${STACKED}`, `Chủ đề ${STACKED}/${STACKED}`],
    note: STACKED,
  })
  await call(page, 'coder.create', { name: 'Minh Ữ' })
  await call(page, 'collection.create', { name: `Tập ${STACKED}`, articles: [1] })
  await call(page, 'article.update-many', { articles: [1], changes: { addTags: [STACKED] } })
  await call(page, 'memo.write', { target: 'library', targetId: null, body: `# ${STACKED}\n\n${STACKED}` })
  await call(page, 'memo.write', { target: 'article', targetId: 1, body: STACKED })
  await call(page, 'saved-search.create', { name: STACKED, query: 'duong sat' })
  await call(page, 'article.remove', { articles: [5] })
}

/** Opens a screen by the name of its command, on the article that is open and its first highlight and theme. */
export async function openScreen(page: Page, texts: Texts, command: (typeof SCREENS)[number]): Promise<void> {
  const palette = page.getByRole('dialog', { name: texts.command.palette })
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill(texts.command[command])
  // Alone or with a key after it: other names may begin with the same words.
  const name = texts.command[command].replaceAll('.', '\\.')
  await palette.getByRole('option', { name: new RegExp(`^${name}(?: \\S+)?$`, 'u') }).click()
  await palette.waitFor({ state: 'detached' })
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor()
}

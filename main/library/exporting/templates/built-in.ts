import type { Template, TemplateSubject } from '../../../../preload/model.ts'

const files = import.meta.glob<string>('./built-in/*.liquid', { query: '?raw', import: 'default', eager: true })

const builtIn = (id: string, name: string, per: TemplateSubject): Template => ({
  id,
  name,
  per,
  body: files[`./built-in/${id}.liquid`] ?? '',
  builtIn: true,
})

/** The template that is used unless another one is chosen. */
export const DEFAULT_TEMPLATE = 'obsidian-articles'

/** The templates that every library has. The page gives them names in the reader's language. */
export const BUILT_IN: readonly Template[] = [
  builtIn(DEFAULT_TEMPLATE, 'Obsidian: one note per article', 'article'),
  builtIn('obsidian-themes', 'Obsidian: one note per theme', 'theme'),
  builtIn('obsidian-collections', 'Obsidian: one note per collection', 'collection'),
  builtIn('annotated-text', 'Annotated text', 'article'),
  builtIn('codebook', 'Codebook', 'library'),
  builtIn('logseq-articles', 'Logseq: one page per article', 'article'),
  builtIn('pandoc-articles', 'CommonMark with Pandoc citations', 'article'),
]

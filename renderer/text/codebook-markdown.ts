import type { Colour, Theme, ThemeExample } from '../../preload/contract.ts'

/** What the page of the codebook says beside what is in it. */
export interface PageTexts {
  title: string
  colour: (colour: Colour) => string
  /** Null where no numbers are wanted. */
  counts: ((theme: Theme) => string) | null
  group: string
  key: (key: string) => string
  examples: string
}

interface Node {
  theme: Theme
  children: readonly Node[]
}

/** Examples by the theme that they show. */
export function examplesByTheme(examples: readonly ThemeExample[]): Map<number, ThemeExample[]> {
  const byTheme = new Map<number, ThemeExample[]>()
  for (const example of examples) byTheme.set(example.theme, [...(byTheme.get(example.theme) ?? []), example])
  return byTheme
}

/** Signs that would be markup; at the beginning of a line also those of lists and headings. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/gu, '\\$&').replace(/^(\s*)([#+-]|\d+(?=[.)]))/gmu, '$1\\$2')

const quoted = (text: string): string => escaped(text).replace(/\s*\n\s*/gu, ' ')

function entry({ theme, children }: Node, level: number, examples: ReadonlyMap<number, ThemeExample[]>, texts: PageTexts): string[] {
  const facts = [
    theme.group ? texts.group : texts.colour(theme.colour),
    theme.shortcut === null ? null : texts.key(theme.shortcut),
    texts.counts?.(theme) ?? null,
  ]
  const shown = (examples.get(theme.id) ?? []).map(
    ({ exact, articleTitle, articleOutlet }) =>
      `> “${quoted(exact)}” — ${[articleTitle, articleOutlet ?? ''].filter(Boolean).map(quoted).join(', ')}`,
  )
  // Markdown has six levels of headings; below them the path tells where a theme stands.
  const name = level <= 6 ? `${'#'.repeat(level)} ${quoted(theme.name)}` : `###### ${quoted(theme.path)}`
  return [
    name,
    `*${facts
      .filter(fact => fact !== null)
      .map(quoted)
      .join(' · ')}*`,
    ...(theme.definition.trim() ? [escaped(theme.definition.trim())] : []),
    ...shown,
    ...children.flatMap(child => entry(child, level + 1, examples, texts)),
  ]
}

/** The codebook as Markdown: a heading for each theme, under it its colour and counts, its definition and its examples as quotations. */
export const codebookMarkdown = (tree: readonly Node[], examples: ReadonlyMap<number, ThemeExample[]>, texts: PageTexts): string =>
  `${[`# ${quoted(texts.title)}`, ...tree.flatMap(node => entry(node, 2, examples, texts))].join('\n\n')}\n`

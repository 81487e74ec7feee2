import { Folder } from 'lucide-react'
import type { ThemeExample } from '../../../preload/contract.ts'
import type { ThemeNode } from '../../stores/theme-tree.ts'
import type { PageTexts } from '../../text/codebook-markdown.ts'

/** A theme on the page of the codebook, with those below it. */
export function CodebookEntry(props: { node: ThemeNode; level: number; examples: ReadonlyMap<number, ThemeExample[]>; texts: PageTexts }) {
  const { node, level, examples, texts } = props
  const { theme, children } = node
  const own = examples.get(theme.id) ?? []
  const colour = texts.colour(theme.colour)
  return (
    <article className={`codebook-entry ${theme.colour}`}>
      {/* Screen readers know six levels of headings. */}
      {/* biome-ignore lint/a11y/useSemanticElements: the level is known only here */}
      <p className="codebook-name" role="heading" aria-level={Math.min(level + 2, 6)}>
        {theme.group ? <Folder size={14} className="group-mark" aria-hidden /> : <span className="dot" aria-hidden />}
        {theme.name}
        <span className="soft">
          {[theme.group ? texts.group : colour, theme.shortcut ? texts.key(theme.shortcut) : null, texts.counts?.(theme)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {theme.definition ? <p className="definition-text">{theme.definition}</p> : null}
      {own.length > 0 ? (
        <ul className="examples" aria-label={texts.examples}>
          {own.map(({ highlight, exact, articleTitle, articleOutlet }) => (
            <li key={highlight}>
              “{exact}” <span className="soft">{[articleTitle, articleOutlet].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {children.length > 0 ? (
        <div className="codebook-below">
          {children.map(child => (
            <CodebookEntry key={child.id} node={child} level={level + 1} examples={examples} texts={texts} />
          ))}
        </div>
      ) : null}
    </article>
  )
}

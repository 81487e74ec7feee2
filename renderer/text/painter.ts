/**
 * Paints spans with CSS Custom Highlights: one registered highlight per style, shared by all panes, so that two thousand
 * annotations cost no more elements than none. Knows nothing of annotations; the styles are in styles/highlights.css.
 */
const owners = new Map<object, Map<string, ReadonlySet<AbstractRange>>>()

const NONE: ReadonlySet<AbstractRange> = new Set()

/**
 * Shows these ranges, by style, for an owner (a pane), instead of what it showed before. Ranges that are the same objects stay as they are:
 * one more annotation is one more range.
 */
export function paint(owner: object, styles: Map<string, ReadonlySet<AbstractRange>>): void {
  const before = owners.get(owner)
  owners.set(owner, styles)
  for (const [style, ranges] of before ?? []) if (!styles.has(style)) repaint(style, ranges, NONE)
  for (const [style, ranges] of styles) repaint(style, before?.get(style) ?? NONE, ranges)
}

/** Shows nothing more for an owner. */
export function unpaint(owner: object): void {
  paint(owner, new Map())
  owners.delete(owner)
}

const PRIORITY: Record<string, number> = {
  shared: -10,
  'shared-lit': -5,
  found: 10,
  target: 20,
  'found-current': 25,
  chosen: 30,
  current: 40,
  lit: 50,
  drop: 60,
}

function repaint(style: string, before: ReadonlySet<AbstractRange>, after: ReadonlySet<AbstractRange>): void {
  const known = CSS.highlights.get(style)
  const highlight = known ?? new Highlight()
  for (const range of before) if (!after.has(range)) highlight.delete(range)
  for (const range of after) if (!before.has(range)) highlight.add(range)
  if (highlight.size === 0) CSS.highlights.delete(style)
  else if (!known) {
    highlight.priority = PRIORITY[style] ?? 0
    CSS.highlights.set(style, highlight)
  }
}

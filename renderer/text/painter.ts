/**
 * Paints spans with CSS Custom Highlights: one registered highlight per style, shared by all panes, so that five hundred
 * annotations cost no more elements than none. Knows nothing of annotations; the styles are in styles/highlights.css.
 */
const owners = new Map<object, Map<string, readonly AbstractRange[]>>()

/** Shows these ranges, by style, for an owner (a pane), instead of what it showed before. */
export function paint(owner: object, styles: Map<string, readonly AbstractRange[]>): void {
  const before = owners.get(owner)
  owners.set(owner, styles)
  for (const style of new Set([...(before?.keys() ?? []), ...styles.keys()])) repaint(style)
}

/** Shows nothing more for an owner. */
export function unpaint(owner: object): void {
  const before = owners.get(owner)
  owners.delete(owner)
  for (const style of before?.keys() ?? []) repaint(style)
}

const PRIORITY: Record<string, number> = { found: 10, target: 20, 'found-current': 25, chosen: 30, drop: 50, current: 40 }

function repaint(style: string): void {
  const ranges = [...owners.values()].flatMap(styles => styles.get(style) ?? [])
  if (ranges.length === 0) {
    CSS.highlights.delete(style)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = PRIORITY[style] ?? 0
  CSS.highlights.set(style, highlight)
}

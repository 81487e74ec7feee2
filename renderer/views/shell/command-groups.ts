import { type Command, commands } from './commands.ts'

/** Which commands stand together where all are listed; each group has a text `keys.group-<name>`. */
const GROUPS = {
  coding: [
    'highlight',
    'tag',
    'recent-themes',
    'in-vivo',
    'in-vivo-under',
    'untag',
    'note',
    'memo',
    'card',
    'next',
    'previous',
    'cycle',
    'pick-overlap',
    'where-else',
    'code-copies',
    'delete',
  ],
  shaping: [
    'grow',
    'shrink',
    'grow-sentence',
    'shrink-sentence',
    'grow-start',
    'shrink-start',
    'grow-start-sentence',
    'shrink-start-sentence',
    'extend',
    'caret',
  ],
  many: [
    'passages-all',
    'passages-tag',
    'passages-untag',
    'passages-move',
    'passages-recolour',
    'copy-link',
    'passages-copy',
    'passages-cite',
    'passages-export',
    'passages-remove',
    'hits-all',
    'hits-tag',
    'hits-export',
    'hits-remove',
  ],
  codebook: [
    'theme-new',
    'theme-rename',
    'theme-up',
    'theme-down',
    'theme-in',
    'theme-out',
    'theme-under',
    'theme-merge',
    'theme-split',
    'theme-colour-parent',
    'theme-group',
    'theme-example',
    'theme-unused',
    'theme-delete',
    'codebook-page',
    'coders',
    'compare-coders',
  ],
  finding: ['search', 'concordance', 'tag-hits', 'save-search', 'saved-searches', 'find', 'find-next', 'find-previous'],
  articles: [
    'star',
    'state',
    'article-tags',
    'edit-chosen',
    'metadata',
    'edit-text',
    'reimport',
    'encoding',
    'versions',
    'show-orphans',
    'orphan-accept',
    'orphan-keep',
    'filter',
    'save-filter',
    'clear-filter',
    'duplicates',
    'near-duplicates',
    'reuse',
    'tags',
    'trash',
  ],
  writing: ['memos', 'article-memo', 'library-memo', 'history', 'undo', 'redo'],
  reading: ['compare', 'pane.same', 'pane.swap', 'copy-across', 'synced', 'back', 'forward', 'outline', 'reading-mode', 'focus-mode'],
  shared: ['shared.twin', 'shared.next', 'shared.previous', 'shared.list', 'shared.difference', 'shared.show'],
  places: ['library', 'text', 'show-highlights', 'show-themes', 'toggle-library', 'toggle-notes', 'pane.split', 'pane.close', 'pane.other'],
} as const

export type CommandGroup = keyof typeof GROUPS | 'other'

/** All commands by group; what is in none comes last. */
export function commandGroups(): { group: CommandGroup; commands: readonly Command[] }[] {
  const placed = Object.entries(GROUPS).map(([group, ids]) => ({
    group: group as CommandGroup,
    commands: ids.flatMap(id => commands.find(command => command.id === id) ?? []),
  }))
  const known = new Set<string>(Object.values(GROUPS).flat())
  return [...placed, { group: 'other', commands: commands.filter(({ id }) => !known.has(id)) }]
}

/** Commands about passages, all of which the desktop menu has too. */
export const CODING_COMMANDS: readonly string[] = [...GROUPS.coding, ...GROUPS.shaping]

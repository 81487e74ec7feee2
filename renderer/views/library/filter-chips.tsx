import { BookmarkPlus, X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, type Key, Tag, TagGroup, TagList } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LISTED_KINDS } from '../../stores/article-filter.ts'
import type { Root } from '../../stores/root.ts'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { runCommand } from '../shell/commands.ts'
import { useFilterLabels } from './filter-labels.ts'

/** What the list is narrowed down to, each part to be taken away by itself, by pointer or with Delete. Nothing while it is not. */
export const FilterChips = observer(function FilterChips() {
  const root = useRoot()
  const { narrowing } = root.library
  const { t } = useTranslation()
  const chips = useChips(root)
  if (!narrowing.active) return null
  const remove = (keys: Set<Key>) => {
    for (const chip of chips) if (keys.has(chip.id)) chip.remove()
  }
  return (
    <div className="filter-chips">
      <TagGroup aria-label={t('filter.active')} onRemove={remove} selectionMode="none">
        <TagList className="chips" items={chips} dependencies={[t]}>
          {chip => (
            <Tag id={chip.id} textValue={chip.label} className="chip">
              <span className="facet-value">{chip.label}</span>
              <Button slot="remove" className="chip-remove" aria-label={t('filter.remove', { label: chip.label })}>
                <X size={12} aria-hidden />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <span className="chip-tools">
        <IconButton icon={BookmarkPlus} label={t('filter.save')} onPress={() => runCommand(root, 'save-filter')} />
        <IconButton icon={X} label={t('filter.clear')} onPress={() => runCommand(root, 'clear-filter')} />
      </span>
    </div>
  )
})

interface Chip {
  id: string
  label: string
  remove: () => void
}

function useChips({ library }: Root): Chip[] {
  const { t } = useTranslation()
  const labelOf = useFilterLabels()
  const { narrowing } = library
  const { value: filter } = narrowing
  const { highlights } = filter
  const listed = LISTED_KINDS.flatMap(kind =>
    filter[kind].map(value => ({ id: `${kind} ${value}`, label: labelOf(kind, value), remove: () => narrowing.toggle(kind, value) })),
  )
  const starred = filter.starred ? [{ id: 'starred', label: t('filter.starred'), remove: () => narrowing.toggleStarred() }] : []
  const marked =
    highlights === 'any'
      ? []
      : [{ id: 'highlights', label: t(`filter.highlights-${highlights}`), remove: () => narrowing.toggleHighlights(highlights) }]
  return [...starred, ...marked, ...listed]
}

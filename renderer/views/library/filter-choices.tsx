import { Star } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type ReactNode, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LISTED_KINDS, type ListedKind } from '../../stores/article-filter.ts'
import { useRoot } from '../root-context.ts'
import { useFilterLabels } from './filter-labels.ts'

/** How many of a kind are shown before more is asked for. */
const FEW = 8

/** All that the list can be narrowed down by, each with how many articles there are: pressed, it is asked for. */
export const FilterChoices = observer(function FilterChoices() {
  const { library } = useRoot()
  const { t } = useTranslation()
  const { choices, narrowing } = library
  const { starred, highlights } = narrowing.value
  return (
    <div className="narrowing filter-choices">
      <Group label={t('filter.marks')}>
        <Pill count={choices.starred} chosen={starred} toggle={() => narrowing.toggleStarred()} label={t('filter.starred')}>
          <Star size={13} aria-hidden /> {t('filter.starred')}
        </Pill>
        {(['some', 'none'] as const).map(which => (
          <Pill
            key={which}
            count={choices.highlights[which]}
            chosen={highlights === which}
            toggle={() => narrowing.toggleHighlights(which)}
            label={t(`filter.highlights-${which}`)}
          />
        ))}
      </Group>
      {LISTED_KINDS.filter(kind => choices[kind].length > 0).map(kind => (
        <Kind key={kind} kind={kind} />
      ))}
    </div>
  )
})

const Kind = observer(function Kind({ kind }: { kind: ListedKind }) {
  const { library } = useRoot()
  const { t } = useTranslation()
  const labelOf = useFilterLabels()
  const [all, setAll] = useState(false)
  const choices = library.choices[kind]
  const chosen: readonly string[] = library.narrowing.value[kind]
  const shown = choices.filter(({ value }, index) => all || index < FEW || chosen.includes(value))
  const rest = choices.length - shown.length
  return (
    <Group label={t(`filter.${kind}`)}>
      {shown.map(({ value, count }) => (
        <Pill
          key={value}
          count={count}
          chosen={chosen.includes(value)}
          toggle={() => library.narrowing.toggle(kind, value)}
          label={labelOf(kind, value)}
        />
      ))}
      {rest > 0 || all ? (
        <Button className="link-button" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('search.facet-fewer') : t('search.facet-more', { count: rest })}
        </Button>
      ) : null}
    </Group>
  )
})

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not the fields of a form.
    <div role="group" className="facets" aria-label={label}>
      <span className="facet-kind" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

function Pill(props: { label: string; count: number; chosen: boolean; toggle: () => void; children?: ReactNode }) {
  const { t } = useTranslation()
  const { label, count, chosen, toggle, children } = props
  return (
    <ToggleButton className="facet" isSelected={chosen} onChange={toggle}>
      <span className="hidden">{`${label}, ${t('library.articles', { count })}`}</span>
      <span className="facet-value" aria-hidden>
        {children ?? label}
      </span>
      <span className="count" aria-hidden>
        {count}
      </span>
    </ToggleButton>
  )
}

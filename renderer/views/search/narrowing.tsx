import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Facet, SearchFacets } from '../../../preload/contract.ts'
import { hasFilter, type QueryFilter } from '../../text/query-filter.ts'
import { useRoot } from '../root-context.ts'
import { focusBox } from './places.ts'

/** What results can be narrowed down by, with the filter that does it. */
const KINDS = [
  { kind: 'themes', name: 'theme' },
  { kind: 'tags', name: 'tag' },
  { kind: 'outlets', name: 'outlet' },
  { kind: 'years', name: 'date' },
  { kind: 'languages', name: 'lang' },
] as const satisfies { kind: keyof SearchFacets; name: QueryFilter['name'] }[]

/** How many of a kind are shown before more is asked for. */
const FEW = 6

/** How many of all hits have which theme, tag, outlet, year and language; each is a button that narrows the query down to it. */
export const Narrowing = observer(function Narrowing({ facets }: { facets: SearchFacets }) {
  const { t } = useTranslation()
  return (
    <div className="narrowing">
      {KINDS.filter(({ kind }) => facets[kind].length > 0).map(({ kind, name }) => (
        <Kind key={kind} label={t(`search.facet-${kind}`)} name={name} facets={facets[kind]} />
      ))}
    </div>
  )
})

const Kind = observer(function Kind({ label, name, facets }: { label: string; name: QueryFilter['name']; facets: Facet[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const rest = facets.length - FEW
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not the fields of a form.
    <div role="group" className="facets" aria-label={label}>
      <span className="facet-kind" aria-hidden>
        {label}
      </span>
      {facets.slice(0, all ? undefined : FEW).map(facet => (
        <FacetButton key={facet.value} name={name} facet={facet} />
      ))}
      {rest > 0 ? (
        <Button className="link-button" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('search.facet-fewer') : t('search.facet-more', { count: rest })}
        </Button>
      ) : null}
    </div>
  )
})

const FacetButton = observer(function FacetButton({ name, facet }: { name: QueryFilter['name']; facet: Facet }) {
  const { search } = useRoot()
  const { t, i18n } = useTranslation()
  const { value, count } = facet
  const filter = { name, value }
  const text = name === 'lang' ? languageName(value, i18n.language) : value
  const toggle = () => {
    search.toggle(filter)
    // Nothing is left to search for, and the results go away.
    if (!search.active) focusBox()
  }
  return (
    <ToggleButton className="facet" isSelected={hasFilter(search.query, filter)} onChange={toggle}>
      <span className="hidden">{`${text}, ${t('search.total', { count })}`}</span>
      <span className="facet-value" aria-hidden>
        {text}
      </span>
      <span className="count" aria-hidden>
        {count}
      </span>
    </ToggleButton>
  )
})

/** The name of a language in the interface's language, or its code when nobody knows it. */
function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

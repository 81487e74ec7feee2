import { ChevronRight } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SEARCH_SORTS, type SearchFacets } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'
import { Narrowing } from './narrowing.tsx'

const isEmpty = (facets: SearchFacets) => Object.values(facets).every(list => list.length === 0)

/** Under the head of the results: what they can be narrowed down by, folded away until wanted, and their order. */
export const ResultTools = observer(function ResultTools() {
  const { search } = useRoot()
  const { t } = useTranslation()
  const id = useId()
  const facets = search.reply?.facets
  const shown = facets && !isEmpty(facets) ? facets : null
  return (
    <div className="result-tools">
      <div className="list-line">
        {shown ? (
          <Button
            className="button quiet small"
            aria-expanded={search.narrowing}
            aria-controls={id}
            onPress={() => search.showNarrowing(!search.narrowing)}
          >
            <ChevronRight size={15} aria-hidden />
            {t('search.narrow')}
          </Button>
        ) : (
          <span />
        )}
        <Choice
          quiet
          label={t('search.sort')}
          value={search.sort}
          options={SEARCH_SORTS.map(sort => ({ id: sort, label: t(`search.sort-${sort}`) }))}
          onChange={sort => search.setSort(sort)}
        />
      </div>
      <div id={id} hidden={!shown || !search.narrowing}>
        {shown && search.narrowing ? <Narrowing facets={shown} /> : null}
      </div>
    </div>
  )
})

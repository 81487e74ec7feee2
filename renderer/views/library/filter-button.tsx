import { ListFilter } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { FilterChoices } from './filter-choices.tsx'

/** Marks the button, so that a command can press it. */
export const FILTER_PLACE = 'filter'

/** Opens what the list can be narrowed down by; the list below follows at every press. */
export const FilterButton = observer(function FilterButton() {
  const { library } = useRoot()
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button
        className={library.narrowing.active ? 'button quiet small filter-button on' : 'button quiet small filter-button'}
        data-place={FILTER_PLACE}
      >
        <ListFilter size={15} aria-hidden />
        {t('filter.title')}
      </Button>
      <Popover className="popover filter-popover" placement="bottom start">
        <Dialog aria-label={t('filter.title')} className="filter-dialog">
          <FilterChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

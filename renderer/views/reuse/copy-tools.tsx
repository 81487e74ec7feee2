import { Search } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import type { KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'

/** How many places there are, a filter over them, and a button that chooses all or none. */
export const CopyTools = observer(function CopyTools() {
  const { copies } = useRoot()
  const { t } = useTranslation()
  const articles = new Set(copies.others.map(({ article }) => article)).size
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return
    event.preventDefault()
    event.currentTarget.closest('[role="dialog"]')?.querySelector<HTMLElement>('.copies')?.focus()
  }
  return (
    <div className="line-tools copy-tools">
      <div className="passage-filter">
        <Search size={15} aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={t('copies.filter')}
          placeholder={t('copies.filter')}
          autoComplete="off"
          spellCheck={false}
          value={copies.typed}
          onChange={event => copies.type(event.target.value)}
          onKeyDown={pressed}
        />
      </div>
      <p className="soft" role="status">
        {t('copies.found', { count: copies.others.length, articles: t('library.articles', { count: articles }) })} ·{' '}
        {t('copies.chosen', { count: copies.chosen.length })}
      </p>
      <p className="soft copy-legend">
        <ins>{t('copies.added')}</ins> <del>{t('copies.removed')}</del>
      </p>
      <Button className="button" onPress={() => copies.toggleAll()}>
        {t('lines.all')}
      </Button>
    </div>
  )
})

// biome-ignore-all lint/a11y/useSemanticElements: options with several lines cannot be those of a select.
import { observer } from 'mobx-react-lite'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { articleActions } from '../reader/article-actions.ts'
import { useRoot } from '../root-context.ts'
import { RowMenu } from '../row-menu.tsx'
import { CopyRowView } from './copy-row.tsx'
import { openPlace } from './open-place.ts'
import { useCopyKeys } from './use-copy-keys.ts'

/** Rows shown at most; a passage that stands more often is found by the filter. */
const MOST = 300

/** The places that say the same, as a listbox that has the focus itself and says which row is current. */
export const CopyList = observer(function CopyList({ focused }: { focused: boolean }) {
  const root = useRoot()
  const { copies } = root
  const { t } = useTranslation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const { shown, current } = copies
  const rows = shown.slice(0, MOST)
  const at = rows.findIndex(({ key }) => key === current)
  useEffect(() => {
    if (focused) box.current?.focus()
  }, [focused])
  useEffect(() => {
    box.current?.querySelector('.copy.current')?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = useCopyKeys()
  const actionsOf = (key: string) => {
    const row = shown.find(other => other.key === key)
    return row ? articleActions(root, row.copy.article, options => void openPlace(root, row.copy, options), { beside: 'Mod+Enter' }) : []
  }
  if (shown.length === 0) return <p className="empty">{t('copies.none-filtered')}</p>
  return (
    <RowMenu className="row-menu-through" label={t('copies.list')} actionsOf={actionsOf}>
      <div
        ref={box}
        className="lines copies"
        role="listbox"
        tabIndex={0}
        aria-label={t('copies.list')}
        aria-multiselectable
        aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <CopyRowView key={row.key} id={`${id}${index}`} row={row} current={index === at} index={index} count={shown.length} />
        ))}
      </div>
    </RowMenu>
  )
})

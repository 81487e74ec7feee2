import { Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import { Checkbox, GridList, GridListItem, Input, ListLayout, SearchField, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupDifference } from '../../../preload/contract.ts'
import { matcher, matchKeys } from '../../text/match.ts'
import { useRoot } from '../root-context.ts'

/** The height of a row, in pixels. */
const ROW = 50
/** Rows that are seen at once; of more than that some can be looked for. */
const SHOWN = 5

/** The articles that a backup has otherwise, of which those that it holds can be picked to be restored alone; only those in sight are there. */
export const BackupArticles = observer(function BackupArticles({ differences }: { differences: readonly BackupDifference[] }) {
  const { backups } = useRoot()
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState('')
  const known = useMemo(
    () => differences.map(difference => ({ difference, id: difference.uuid, keys: matchKeys(difference.title) })),
    [differences],
  )
  const shown = useMemo(() => {
    const matches = matcher(typed.trim())
    return known.filter(({ keys }) => matches(keys))
  }, [known, typed])
  const held = ({ difference: { kind } }: (typeof known)[number]) => kind !== 'came'
  return (
    <>
      {known.length > SHOWN ? (
        <SearchField className="field" aria-label={t('backup.find')} value={typed} onChange={setTyped}>
          <Input className="input" placeholder={t('backup.find')} />
        </SearchField>
      ) : null}
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
        <GridList
          className="trash-list"
          style={{ height: Math.min(known.length, SHOWN) * ROW + 2 }}
          aria-label={t('backup.pick')}
          items={shown}
          dependencies={[i18n.language]}
          selectionMode="multiple"
          selectedKeys={backups.picked}
          disabledKeys={known.filter(one => !held(one)).map(({ id }) => id)}
          onSelectionChange={keys =>
            backups.pick(keys === 'all' ? [...backups.picked, ...shown.filter(held).map(({ id }) => id)] : [...keys].map(String))
          }
          renderEmptyState={() => <p className="empty">{t('backup.none-found')}</p>}
        >
          {({ id, difference }) => <DifferenceRow key={id} difference={difference} />}
        </GridList>
      </Virtualizer>
    </>
  )
})

function DifferenceRow({ difference: { uuid, title, kind, highlights } }: { difference: BackupDifference }) {
  const { t } = useTranslation()
  const facts = [t(`backup.kind-${kind}`), ...(highlights > 0 ? [t('backup.highlights', { count: highlights })] : [])]
  return (
    <GridListItem id={uuid} textValue={title} className="trash-row">
      {kind === 'came' ? null : (
        <Checkbox slot="selection" className="split-check">
          {({ isSelected }) => (isSelected ? <Check size={13} strokeWidth={3} aria-hidden /> : null)}
        </Checkbox>
      )}
      <span className="trash-text">
        <span className="trash-title">{title}</span>
        <span className="article-facts">{facts.join(' · ')}</span>
      </span>
    </GridListItem>
  )
}

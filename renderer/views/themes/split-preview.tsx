import { Check } from 'lucide-react'
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Colour, PassageMatches } from '../../../preload/contract.ts'

/** The passages that would leave a theme, with how many they are; each can be left out. */
export function SplitPreview(props: {
  found: PassageMatches | null
  except: ReadonlySet<number>
  onExcept: (except: ReadonlySet<number>) => void
  colour: Colour
  typed: boolean
}) {
  const { found, except, onExcept, colour, typed } = props
  const { t } = useTranslation()
  const passages = found?.passages ?? []
  const more = (found?.count ?? 0) - passages.length
  return (
    <div className="split-preview">
      <p className="soft" role="status">
        {found ? t('codebook.split-count', { count: found.count, of: found.of, articles: found.articles }) : ' '}
        {more > 0 ? ` ${t('codebook.split-more', { count: more })}` : ''}
      </p>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 56 }}>
        <GridList
          className="split-list"
          aria-label={t('codebook.split-list')}
          items={passages}
          selectionMode="multiple"
          selectedKeys={passages.filter(({ id }) => !except.has(id)).map(({ id }) => id)}
          onSelectionChange={keys => onExcept(new Set(passages.filter(({ id }) => keys !== 'all' && !keys.has(id)).map(({ id }) => id)))}
          renderEmptyState={() => <p className="empty">{t(typed ? 'codebook.split-none' : 'codebook.split-type')}</p>}
        >
          {passage => (
            <GridListItem className={`row highlight-row ${colour}`} id={passage.id} textValue={passage.exact}>
              <Checkbox slot="selection" className="split-check">
                {({ isSelected }) => (isSelected ? <Check size={13} strokeWidth={3} aria-hidden /> : null)}
              </Checkbox>
              <span className="row-body">
                <span className="quote">{passage.exact}</span>
                <span className="soft">{[passage.articleTitle, passage.articleOutlet].filter(Boolean).join(' · ')}</span>
                {passage.note ? <span className="soft note-line">{passage.note}</span> : null}
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  )
}

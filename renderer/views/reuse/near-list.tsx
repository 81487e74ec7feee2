import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type NearPair, pairKey } from '../../stores/near.ts'
import { wholePercent } from '../../text/share.ts'
import { useRoot } from '../root-context.ts'
import { useBriefFacts } from './brief-facts.ts'
import { comparePair } from './near-actions.ts'

/** The pairs: both titles and how much of each stands in the other. Choosing one shows what can be done, Enter reads both side by side. */
export const NearList = observer(function NearList({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { near } = root
  const { t, i18n } = useTranslation()
  return (
    <div className="near-list">
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 84 }}>
        <ListBox
          className="rows"
          aria-label={t('near.list')}
          autoFocus="first"
          items={near.shown.map(pair => ({ id: pairKey(pair), pair }))}
          dependencies={[i18n.language]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={near.current === null ? [] : [near.current]}
          onSelectionChange={keys => {
            const [key] = keys === 'all' ? [] : keys
            near.choose(key === undefined ? null : String(key))
          }}
          onAction={key => {
            const pair = near.shown.find(other => pairKey(other) === key)
            if (pair) void comparePair(root, pair, onClose)
          }}
        >
          {({ id, pair }) => (
            <ListBoxItem id={id} className="row near-row" textValue={`${pair.a.title} – ${pair.b.title}`}>
              <Pair pair={pair} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  )
})

function Pair({ pair }: { pair: NearPair }) {
  const { t, i18n } = useTranslation()
  const facts = useBriefFacts()
  const { a, b, aInB, bInA, words, kept } = pair
  return (
    <span className="row-body">
      {[
        { article: a, share: aInB },
        { article: b, share: bInA },
      ].map(({ article, share }) => (
        <span key={article.id} className="near-line">
          <span className="near-share">{wholePercent(share, i18n.language)}</span>
          <span className="near-title">{article.title}</span>
          <span className="soft">{facts(article)}</span>
        </span>
      ))}
      <span className="soft">
        {t('near.words', { count: words })}
        {kept ? ` · ${t('near.is-kept')}` : ''}
      </span>
    </span>
  )
}

import { observer } from 'mobx-react-lite'
import { Button, ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ReusePassage } from '../../stores/reuse.ts'
import { useRoot } from '../root-context.ts'
import { useBriefFacts } from './brief-facts.ts'
import { openBoth } from './open-place.ts'
import { useReuseTexts } from './reuse-texts.ts'

const keyOf = ({ a, b }: ReusePassage) => `${a.article} ${a.start} ${a.end} ${b.article} ${b.start} ${b.end}`

/** The passages of the chosen cell, a page at a time; each opens both articles side by side at its place. */
export const ReusePassages = observer(function ReusePassages() {
  const root = useRoot()
  const { reuse } = root
  const { t, i18n } = useTranslation()
  const texts = useReuseTexts()
  const { cell, passages, total } = reuse
  const left = total - passages.length
  if (!cell) return <p className="empty reuse-passages">{t('reuse.choose')}</p>
  const label = t('reuse.list', { what: texts.cell(cell) })
  return (
    <section className="compared reuse-passages" aria-label={label}>
      <div className="panel-head">
        <strong>{texts.cell(cell)}</strong>
        <span className="soft" role="status">
          {t('reuse.passages', { count: total })}
        </span>
      </div>
      <div className="panel-list">
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 110 }}>
          <ListBox
            className="rows"
            aria-label={label}
            items={passages.map(passage => ({ id: keyOf(passage), passage }))}
            dependencies={[i18n.language]}
            selectionMode="none"
            onAction={key => {
              const found = passages.find(passage => keyOf(passage) === key)
              if (found) void openBoth(root, found.a, found.b)
            }}
          >
            {({ id, passage }) => (
              <ListBoxItem id={id} className="row reuse-row" textValue={passage.a.exact}>
                <Passage passage={passage} />
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
      <div className="reuse-foot">
        <span className="soft">{t('reuse.keys')}</span>
        {left > 0 ? (
          <Button className="button" onPress={() => void reuse.more()}>
            {t('reuse.more', { left })}
          </Button>
        ) : null}
      </div>
    </section>
  )
})

function Passage({ passage: { a, of, words } }: { passage: ReusePassage }) {
  const { t } = useTranslation()
  const facts = useBriefFacts()
  return (
    <span className="row-body">
      <span className="quote">{a.exact.slice(0, 400)}</span>
      <span className="soft">
        {t('reuse.words', { count: words })} · {of[0].title} ({facts(of[0])}) ↔ {of[1].title} ({facts(of[1])})
      </span>
    </span>
  )
}

import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AgreementPassage } from '../../../preload/contract.ts'
import type { AgreementKind } from '../../stores/agreement.ts'
import { Choice } from '../choice.tsx'
import { useRoot } from '../root-context.ts'

const KINDS: readonly AgreementKind[] = ['different', 'both', 'all']
const keyOf = ({ theme, start, by }: AgreementPassage) => `${theme} ${start} ${by}`

/** Where two coders differ, or agree; choosing a passage shows it in both texts, Enter opens it in the reader. */
export const ComparedPassages = observer(function ComparedPassages({ onClose }: { onClose: () => void }) {
  const { agreement, coders, notices, reader, themes } = useRoot()
  const { t } = useTranslation()
  const { shown, current } = agreement
  const find = (key: unknown) => shown.find(passage => keyOf(passage) === key)
  const by = ({ by }: AgreementPassage) =>
    by === 'both' ? t('agreement.both') : t('agreement.only', { name: coders.nameOf(by === 'first' ? agreement.first : agreement.second) })
  const open = (passage: AgreementPassage | undefined) => {
    const { article } = agreement
    if (!passage || article === null) return
    onClose()
    void notices.guard(() => reader.open(article, { at: passage }))
  }
  return (
    <section className="compared" aria-label={t('agreement.places')}>
      <div className="panel-head">
        <Choice
          quiet
          label={t('agreement.kind')}
          value={agreement.kind}
          options={KINDS.map(id => ({ id, label: t(`agreement.kind-${id}`) }))}
          onChange={kind => agreement.setKind(kind)}
        />
        <span className="soft">{t('agreement.count', { count: shown.length })}</span>
      </div>
      {shown.length === 0 ? <p className="empty">{t('agreement.no-places')}</p> : null}
      <div className="panel-list">
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 60 }}>
          <ListBox
            className="rows"
            aria-label={t('agreement.places')}
            items={shown.map(passage => ({ id: keyOf(passage), passage }))}
            dependencies={[themes.byId, coders.list, agreement.first, agreement.second]}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={current ? [keyOf(current)] : []}
            onSelectionChange={keys => {
              const [key] = keys === 'all' ? [] : keys
              agreement.show(find(key) ?? null)
            }}
            onAction={key => open(find(key))}
          >
            {({ id, passage }) => (
              <ListBoxItem
                id={id}
                className={`row highlight-row ${themes.byId.get(passage.theme)?.colour ?? 'yellow'}`}
                textValue={passage.exact}
              >
                <span className="stripe" aria-hidden />
                <span className="row-body">
                  <span className="quote">{passage.exact.slice(0, 400)}</span>
                  <span className="soft">
                    <strong>{by(passage)}</strong> · {passage.path}
                  </span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
    </section>
  )
})

import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Orphan } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { KeyHint } from '../shell/key-hint.tsx'
import { keyOrName } from '../shell/key-map.ts'
import { ProposalText } from '../versions/proposal-text.tsx'
import { acceptPlace, keepQuotation, openOrphan, showPlace } from './orphan-actions.ts'

/** The orphan that is looked at: where it may belong, and what else can be done with it. */
export const OrphanDetail = observer(function OrphanDetail({ orphan }: { orphan: Orphan }) {
  const root = useRoot()
  const { coding, reader } = root
  const { t } = useTranslation()
  const { highlight, proposals, quotation } = orphan
  const here = reader.pane.articleId === highlight.article
  const selected = here && reader.pane.selection !== null && reader.pane.current === highlight.id
  return (
    <section className="orphan-detail" aria-label={t('orphan.detail')}>
      {proposals.length > 0 ? (
        <ol className="orphan-proposals">
          {proposals.map((proposal, index) => (
            <li key={`${proposal.start}-${proposal.end}`}>
              <button type="button" className="orphan-proposal" onClick={() => showPlace(root, orphan, proposal)}>
                <ProposalText proposal={proposal} was={highlight.exact} />
              </button>
              <Button className="button small" onPress={() => void acceptPlace(root, orphan, index)}>
                {t('orphan.accept')} <kbd className="key">{index === 0 ? 'A' : index + 1}</kbd>
              </Button>
            </li>
          ))}
        </ol>
      ) : (
        <p className="soft">{t('orphan.no-proposals-hint')}</p>
      )}
      <div className="orphan-foot">
        {selected ? (
          <Button className="button small primary" onPress={() => void coding.extend()}>
            {t('orphan.attach-selection')} <KeyHint command="extend" />
          </Button>
        ) : (
          <Button className="button small" onPress={() => void openOrphan(root, highlight.id)}>
            {t('orphan.select')} <kbd className="key">Enter</kbd>
          </Button>
        )}
        <Button className="button small" onPress={() => void keepQuotation(root, orphan)}>
          {t(quotation ? 'orphan.ask-again' : 'orphan.keep')} <kbd className="key">Q</kbd>
        </Button>
      </div>
      <p className="soft">{t('orphan.select-hint', { keys: keyOrName(root, 'extend') })}</p>
    </section>
  )
})

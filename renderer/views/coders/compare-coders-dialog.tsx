import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import type { Root } from '../../stores/root.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { AgreementTable } from './agreement-table.tsx'
import { CodedTexts } from './coded-texts.tsx'
import { CompareTools } from './compare-tools.tsx'
import { ComparedPassages } from './compared-passages.tsx'
import { Comparing } from './comparing.tsx'
import { CopyTable } from './copy-table.tsx'

/** Who is compared at first: who codes now, and of the others the one who has tagged most. */
function pairOf({ coders }: Root): { first: number; second: number } | null {
  const done = (id: number) => coders.work.get(id)?.tags ?? 0
  const first = coders.current ?? coders.list[0]
  const [second] = coders.list.filter(({ id }) => id !== first?.id).sort((a, b) => done(b.id) - done(a.id))
  return first && second ? { first: first.id, second: second.id } : null
}

/** Two coders side by side: how far they agree, and in one article where. */
export const CompareCodersDialog = observer(function CompareCodersDialog({ onClose }: { onClose: () => void }) {
  const root = useRoot()
  const { agreement, coders, dialogs, notices } = root
  const { t } = useTranslation()
  useEffect(() => {
    void notices.guard(async () => {
      await coders.loadWork()
      const pair = pairOf(root)
      if (pair) await agreement.open(pair, root.reader.pane.articleId)
    })
    return () => void notices.guard(() => agreement.stop())
  }, [root, agreement, coders, notices])
  const { failure, document, report } = agreement
  return (
    <ModalDialog title={t('agreement.title')} onClose={onClose} wide>
      {coders.several ? (
        <>
          <CompareTools />
          <Comparing />
          {failure ? (
            <p className="error-text" role="alert">
              {failureText(failure)}
            </p>
          ) : null}
          <div className="compare" aria-busy={agreement.busy}>
            <div className="compare-side">
              {report ? <AgreementTable report={report} /> : null}
              {document ? <ComparedPassages onClose={onClose} /> : null}
              <HowItIsCounted />
            </div>
            {document ? <CodedTexts document={document} /> : null}
          </div>
        </>
      ) : (
        <div className="empty">
          <h3>{t('agreement.alone')}</h3>
          <p>{t('agreement.alone-hint')}</p>
        </div>
      )}
      <div className="actions">
        <Button className="button quiet lines-keys" onPress={() => dialogs.show({ kind: 'coders' })}>
          {t('coder.manage')}
        </Button>
        {report ? <CopyTable report={report} /> : null}
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

function HowItIsCounted() {
  const { t } = useTranslation()
  return (
    <details className="counted soft">
      <summary>{t('agreement.how')}</summary>
      <p>{t('agreement.how-units')}</p>
      <p>{t('agreement.how-percent')}</p>
      <p>{t('agreement.how-kappa')}</p>
      <p>{t('agreement.how-alpha')}</p>
      <p>{t('agreement.how-overall')}</p>
      <p>{t('agreement.how-undefined')}</p>
    </details>
  )
}

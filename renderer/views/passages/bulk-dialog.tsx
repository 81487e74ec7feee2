import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PassageSummary } from '../../../preload/contract.ts'
import type { BulkAction } from '../../stores/dialogs.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { WorkRunning } from '../work-running.tsx'
import { ChangePreview } from './change-preview.tsx'
import { ExportPassages } from './export-passages.tsx'
import { MoveThemes } from './move-themes.tsx'
import { RecolourPassages } from './recolour-passages.tsx'
import { TagPassages } from './tag-passages.tsx'
import { UntagPassages } from './untag-passages.tsx'

const TITLES = {
  tag: 'bulk.title-tag',
  untag: 'bulk.title-untag',
  move: 'bulk.title-move',
  recolour: 'bulk.title-recolour',
  export: 'bulk.title-export',
  remove: 'bulk.title-remove',
} as const satisfies Record<BulkAction, string>

/** What every form of the dialog is given. */
export interface BulkForm {
  highlights: readonly number[]
  summary: PassageSummary
  onClose: () => void
}

/** Changes or exports the highlights that were selected: what is to be done, then what it would do, then how far it is. */
export const BulkDialog = observer(function BulkDialog(props: {
  action: BulkAction
  highlights: readonly number[]
  theme: number | null
  path: string | undefined
  onClose: () => void
}) {
  const { action, highlights, theme, path, onClose } = props
  const { bulk, notices } = useRoot()
  const { t } = useTranslation()
  const [summary, setSummary] = useState<PassageSummary | null>(null)
  useEffect(() => {
    let wanted = true
    void notices.guard(async () => {
      const read = await bulk.summary(highlights)
      if (wanted) setSummary(read)
    })
    return () => {
      wanted = false
    }
  }, [bulk, notices, highlights])
  const form = summary && { highlights, summary, onClose }
  return (
    <ModalDialog title={t(TITLES[action], { count: highlights.length })} onClose={onClose} answer={action === 'remove'}>
      {bulk.work?.running ? <WorkRunning kind="bulk" work={bulk.work} onClose={onClose} /> : null}
      {form && !bulk.work?.running ? <Form action={action} form={form} theme={theme} path={path} /> : null}
    </ModalDialog>
  )
})

function Form({ action, form, theme, path }: { action: BulkAction; form: BulkForm; theme: number | null; path: string | undefined }) {
  switch (action) {
    case 'tag':
      return <TagPassages {...form} path={path} />
    case 'untag':
      return <UntagPassages {...form} theme={theme} />
    case 'move':
      return <MoveThemes {...form} theme={theme} />
    case 'recolour':
      return <RecolourPassages {...form} />
    case 'export':
      return <ExportPassages {...form} theme={theme} />
    case 'remove':
      return <ChangePreview {...form} change={{ kind: 'remove' }} />
  }
}

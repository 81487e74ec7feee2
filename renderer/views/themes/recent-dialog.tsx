import { Check } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../stores/calls.ts'
import { ModalDialog } from '../modal.tsx'
import { MOST_NUMBERED, NumberedPicker } from '../numbered-picker.tsx'
import { useRoot } from '../root-context.ts'
import { KeyHint } from '../shell/key-hint.tsx'

/** The themes used last, the latest first: a digit tags the selection or the highlight with one of them. */
export const RecentDialog = observer(function RecentDialog(props: { highlight: number | null; onClose: () => void }) {
  const { highlight, onClose } = props
  const { coding, dialogs, notices, reader, themes } = useRoot()
  const { t } = useTranslation()
  const [recent, setRecent] = useState<number[] | null>(null)
  useEffect(() => {
    void notices.guard(() => call('theme.recent', { limit: MOST_NUMBERED })).then(ids => setRecent(ids ?? []))
  }, [notices])
  const tagged = reader.pane.highlights.find(({ id }) => id === highlight)?.themeIds ?? []
  const choices = (recent ?? [])
    .flatMap(id => themes.byId.get(id) ?? [])
    .map(theme => ({
      id: theme.path,
      label: theme.path,
      before: <span className={`dot ${theme.colour}`} aria-hidden />,
      after: tagged.includes(theme.id) ? <Check size={15} aria-label={t('recent.tagged')} className="at-end" /> : null,
    }))
  return (
    <ModalDialog title={t('recent.title')} onClose={onClose}>
      {choices.length > 0 ? (
        <NumberedPicker
          label={t('recent.title')}
          choices={choices}
          onChoose={path => {
            onClose()
            void coding.tag([path], highlight)
          }}
        />
      ) : (
        <p className="soft">{recent === null ? '' : t('recent.none')}</p>
      )}
      <div className="actions">
        <Button className="button" onPress={() => dialogs.show({ kind: 'tag', highlight })}>
          {t('recent.all')} <KeyHint command="tag" />
        </Button>
      </div>
    </ModalDialog>
  )
})

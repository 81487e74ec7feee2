import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { matches, matchKey } from '../../text/match.ts'
import { compareNames } from '../../text/order.ts'
import { ModalDialog } from '../modal.tsx'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

const CREATE = 'create:'

/** Tags the selection or the current highlight: choose a theme by typing part of its name, or create one. */
export const TagDialog = observer(function TagDialog(props: { highlight: number | null; onClose: () => void }) {
  const { highlight, onClose } = props
  const { coding, reader, themes } = useRoot()
  const { t } = useTranslation()
  const tagged = reader.pane.highlights.find(({ id }) => id === highlight)?.themeIds ?? []
  const choices = (typed: string) => {
    const path = typed
      .split('/')
      .map(part => part.trim().normalize('NFC'))
      .filter(Boolean)
      .join('/')
    const found = themes.list
      .filter(theme => !tagged.includes(theme.id) && matches(theme.path, typed.trim()))
      .sort((a, b) => rank(a.name, typed) - rank(b.name, typed) || compareNames(a.path, b.path))
      .map(theme => ({
        id: theme.path,
        label: theme.path,
        before: <span className={`dot ${theme.colour}`} aria-hidden />,
        after: theme.shortcut ? <kbd className="key">{theme.shortcut}</kbd> : null,
      }))
    const there = themes.list.some(theme => theme.path.toLowerCase() === path.toLowerCase())
    return path && !there ? [...found, { id: CREATE + path, label: t('theme.pick-create', { path }) }] : found
  }
  return (
    <ModalDialog title={t('theme.pick')} onClose={onClose}>
      <Picker
        label={t('theme.pick')}
        placeholder={t('theme.pick-hint')}
        empty={t('theme.empty')}
        choices={choices}
        onChoose={id => {
          onClose()
          void coding.tag([id.startsWith(CREATE) ? id.slice(CREATE.length) : id], highlight)
        }}
      />
    </ModalDialog>
  )
})

/** Themes whose own name begins with what was typed come first. */
const rank = (name: string, typed: string): number => (matchKey(name).startsWith(matchKey(typed.trim())) ? 0 : 1)

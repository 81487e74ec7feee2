import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { matches, matchKey } from '../../text/match.ts'
import { compareNames } from '../../text/order.ts'
import { Picker } from '../picker.tsx'
import { useRoot } from '../root-context.ts'

const CREATE = 'create:'

/** Chooses a theme by typing part of its name, or names a new one; those that are given already are left out. */
export const ThemePicker = observer(function ThemePicker(props: { without: readonly string[]; onChoose: (path: string) => void }) {
  const { without, onChoose } = props
  const { themes } = useRoot()
  const { t } = useTranslation()
  const choices = (typed: string) => {
    const path = typed
      .split('/')
      .map(part => part.trim().normalize('NFC'))
      .filter(Boolean)
      .join('/')
    const found = themes.list
      .filter(theme => !theme.group && !without.includes(theme.path) && matches(theme.path, typed.trim()))
      .sort((a, b) => rank(a.name, typed) - rank(b.name, typed) || compareNames(a.path, b.path))
      .map(theme => ({
        id: theme.path,
        label: theme.path,
        before: <span className={`dot ${theme.colour}`} aria-hidden />,
        after: theme.shortcut ? <kbd className="key">{theme.shortcut}</kbd> : null,
      }))
    const there = [...themes.list.map(theme => theme.path), ...without].some(other => other.toLowerCase() === path.toLowerCase())
    return path && !there ? [...found, { id: CREATE + path, label: t('theme.pick-create', { path }) }] : found
  }
  return (
    <Picker
      label={t('theme.pick')}
      placeholder={t('theme.pick-hint')}
      empty={t('theme.empty')}
      choices={choices}
      onChoose={id => onChoose(id.startsWith(CREATE) ? id.slice(CREATE.length) : id)}
    />
  )
})

/** Themes whose own name begins with what was typed come first. */
const rank = (name: string, typed: string): number => (matchKey(name).startsWith(matchKey(typed.trim())) ? 0 : 1)

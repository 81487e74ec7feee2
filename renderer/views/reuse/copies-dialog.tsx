import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { failureText } from '../../locales/failures.ts'
import type { CopySource } from '../../stores/copies.ts'
import { brief } from '../../text/brief.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { showKeys } from '../shell/commands.ts'
import { ThemePicker } from '../themes/theme-picker.tsx'
import { CopyList } from './copy-list.tsx'
import { CopyTools } from './copy-tools.tsx'
import { tagChosen } from './tag-copies.ts'

/** Where else passages stand, oldest first, and with what is chosen among it coded like them. `offered`: that is what one came for. */
export const CopiesDialog = observer(function CopiesDialog(props: {
  sources: readonly CopySource[]
  offered: boolean
  onClose: () => void
}) {
  const { sources, offered, onClose } = props
  const root = useRoot()
  const { copies } = root
  const { t } = useTranslation()
  const [picking, setPicking] = useState(false)
  useEffect(() => void copies.open(sources), [copies, sources])
  if (picking)
    return (
      <ModalDialog key="pick" title={t('theme.pick')} onClose={() => setPicking(false)}>
        <ThemePicker without={[]} onChoose={path => void tagChosen(root, [path])} />
      </ModalDialog>
    )
  const { busy, failure, rows } = copies
  const own = copies.sources === sources
  const [only, ...others] = sources
  return (
    <ModalDialog key="list" title={t(offered ? 'copies.code-once' : 'copies.title')} onClose={onClose} wide>
      <p className="copies-of">
        {only && others.length === 0 ? t('copies.of', { quote: brief(only.exact) }) : t('copies.of-many', { count: sources.length })}
      </p>
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {rows.length > 0 ? <CopyTools /> : null}
      <div className="lines-place" aria-busy={busy}>
        {busy ? <p role="status">{t('copies.busy')}</p> : null}
        {own && rows.length > 0 ? <CopyList focused={!offered} /> : null}
        {own && !busy && !failure && rows.length === 0 ? (
          <div className="empty" role="status">
            <h3>{t('copies.none')}</h3>
            <p>{t('copies.none-hint')}</p>
          </div>
        ) : null}
      </div>
      <div className="actions">
        <span className="soft lines-keys">{rows.length > 0 ? t('copies.keys', { beside: showKeys('Mod+Enter') }) : ''}</span>
        <Button className="button" onPress={onClose}>
          {t('common.close')}
        </Button>
        {own && rows.length > 0 ? <TagButton sources={sources} focused={offered} onPick={() => setPicking(true)} /> : null}
      </div>
    </ModalDialog>
  )
})

/** Codes what is chosen: with the themes that the passage has, or asking for one. */
const TagButton = observer(function TagButton(props: { sources: readonly CopySource[]; focused: boolean; onPick: () => void }) {
  const root = useRoot()
  const { t } = useTranslation()
  const count = root.copies.chosen.length
  const [source, ...others] = props.sources
  const themes = source?.highlight?.themes ?? []
  const many = others.length > 0
  const label = many
    ? t('copies.tag-alike', { count })
    : themes.length > 0
      ? t('copies.tag-with', { count, themes: themes.map(path => `“${path}”`).join(', ') })
      : t('copies.tag', { count })
  return (
    <Button
      className="button primary"
      isDisabled={count === 0}
      autoFocus={props.focused}
      onPress={() => (many || themes.length > 0 ? void tagChosen(root, []) : props.onPick())}
    >
      {label}
    </Button>
  )
})

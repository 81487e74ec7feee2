import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Highlight } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { KeyHint } from '../shell/key-hint.tsx'

/** The themes of a highlight, each with a button that takes it off, and one that adds another. */
export const CardThemes = observer(function CardThemes({ highlight }: { highlight: Highlight }) {
  const { coders, coding, dialogs, themes } = useRoot()
  const { t } = useTranslation()
  return (
    <ul className="chips" aria-label={t('highlight.themes')}>
      {highlight.themeIds.map((id, index) => {
        const path = highlight.themes[index] ?? ''
        const giver = highlight.themeCoders[index] ?? highlight.coder.id
        return (
          <li key={id} className={`chip ${themes.byId.get(id)?.colour ?? ''}`}>
            <span className="dot" aria-hidden />
            {path}
            {giver === highlight.coder.id ? null : <span className="soft">{coders.nameOf(giver)}</span>}
            <Button
              className="chip-remove"
              aria-label={t('highlight.untag', { theme: path })}
              onPress={() => void coding.untag(highlight, id)}
            >
              <X size={13} aria-hidden />
            </Button>
          </li>
        )
      })}
      <li>
        <Button className="button quiet" onPress={() => dialogs.show({ kind: 'tag', highlight: highlight.id })}>
          {t('highlight.add-theme')} <KeyHint command="tag" />
        </Button>
      </li>
    </ul>
  )
})

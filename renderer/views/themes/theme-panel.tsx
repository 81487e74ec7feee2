import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { keyOrName } from '../shell/key-map.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { PassageList } from './passage-list.tsx'
import { ThemeTools } from './theme-tools.tsx'
import { ThemeTree } from './theme-tree.tsx'

/** The codebook; when a theme is chosen, its passages across all articles below it. */
export const ThemePanel = observer(function ThemePanel() {
  const root = useRoot()
  const { themes } = root
  const { t } = useTranslation()
  return (
    <>
      <ThemeTools />
      {themes.list.length === 0 ? (
        <div className="empty">
          <h3>{t('theme.empty')}</h3>
          <p>{t('theme.empty-hint', { tag: keyOrName(root, 'tag') })}</p>
        </div>
      ) : (
        <ThemeTree />
      )}
      <ChosenBar />
      {themes.openTheme ? <PassageList theme={themes.openTheme} /> : null}
    </>
  )
})

import { Plus } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useRoot } from '../root-context.ts'
import { keyOrName } from '../shell/key-map.ts'
import { PassageList } from './passage-list.tsx'
import { ThemeTree } from './theme-tree.tsx'

/** The codebook; when a theme is chosen, its passages across all articles below it. */
export const ThemePanel = observer(function ThemePanel() {
  const root = useRoot()
  const { dialogs, themes } = root
  const { t } = useTranslation()
  const create = () => dialogs.show({ kind: 'theme', theme: null, parent: themes.open })
  return (
    <>
      <div className="panel-head">
        <Button className="button quiet" onPress={create}>
          <Plus size={16} aria-hidden /> {t('theme.new')}
        </Button>
      </div>
      {themes.list.length === 0 ? (
        <div className="empty">
          <h3>{t('theme.empty')}</h3>
          <p>{t('theme.empty-hint', { tag: keyOrName(root, 'tag') })}</p>
        </div>
      ) : (
        <ThemeTree />
      )}
      {themes.openTheme ? <PassageList theme={themes.openTheme} /> : null}
    </>
  )
})

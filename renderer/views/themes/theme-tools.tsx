import { BookOpenText, Plus } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../icon-button.tsx'
import { useRoot } from '../root-context.ts'
import { ThemeViewMenu } from './theme-view-menu.tsx'

/** Above the codebook: a new theme, a filter, how it is looked at, and the codebook as a page. */
export const ThemeTools = observer(function ThemeTools() {
  const { codebook, dialogs, themes } = useRoot()
  const { t } = useTranslation()
  const create = () => dialogs.show({ kind: 'theme', theme: null, parent: themes.open })
  const any = themes.list.length > 0
  return (
    <div className="theme-tools">
      <div className="theme-tools-line">
        <Button className="button quiet" onPress={create}>
          <Plus size={16} aria-hidden /> {t('theme.new')}
        </Button>
        {any ? <ThemeViewMenu /> : null}
        {any ? <IconButton icon={BookOpenText} label={t('codebook.page')} onPress={() => dialogs.show({ kind: 'codebook-page' })} /> : null}
      </div>
      {any ? (
        <SearchField aria-label={t('codebook.filter')} value={codebook.typed} onChange={typed => codebook.setTyped(typed)}>
          <Input className="input" placeholder={t('codebook.filter')} />
        </SearchField>
      ) : null}
      {codebook.unused ? (
        <p className="narrowed" role="status">
          {t('codebook.unused-shown', { count: codebook.unusedCount })}
          <Button className="button quiet small" onPress={() => codebook.setView({ unused: false })}>
            {t('codebook.show-all')}
          </Button>
        </p>
      ) : null}
    </div>
  )
})

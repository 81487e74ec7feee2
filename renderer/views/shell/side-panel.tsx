import { observer } from 'mobx-react-lite'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { HighlightList } from '../highlights/highlight-list.tsx'
import { useRoot } from '../root-context.ts'
import { ThemePanel } from '../themes/theme-panel.tsx'

/** The right side: the highlights of the focused pane, or the codebook. */
export const SidePanel = observer(function SidePanel() {
  const { dialogs } = useRoot()
  const { t } = useTranslation()
  return (
    <aside className="notes" aria-label={t('app.notes')}>
      <Tabs
        className="tabs"
        selectedKey={dialogs.side}
        onSelectionChange={key => dialogs.showSide(key === 'themes' ? 'themes' : 'highlights')}
      >
        <TabList className="tab-list" aria-label={t('highlight.list')}>
          <Tab className="tab" id="highlights">
            {t('highlight.list')}
          </Tab>
          <Tab className="tab" id="themes">
            {t('theme.title')}
          </Tab>
        </TabList>
        <TabPanel className="tab-panel" id="highlights">
          <HighlightList />
        </TabPanel>
        <TabPanel className="tab-panel" id="themes">
          <ThemePanel />
        </TabPanel>
      </Tabs>
    </aside>
  )
})

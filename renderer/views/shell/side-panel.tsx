import { observer } from 'mobx-react-lite'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { SIDE_TABS } from '../../stores/dialogs.ts'
import { HighlightList } from '../highlights/highlight-list.tsx'
import { OrphanPanel } from '../orphans/orphan-panel.tsx'
import { useRoot } from '../root-context.ts'
import { ThemePanel } from '../themes/theme-panel.tsx'

/** The right side: the highlights of the focused pane, the codebook, or, once there are any, the highlights whose place is lost. */
export const SidePanel = observer(function SidePanel() {
  const { dialogs, orphans } = useRoot()
  const { t } = useTranslation()
  const withOrphans = orphans.all.length > 0 || dialogs.side === 'orphans'
  return (
    <aside className="notes" aria-label={t('app.notes')}>
      <Tabs
        className="tabs"
        selectedKey={dialogs.side}
        onSelectionChange={key => dialogs.showSide(SIDE_TABS.find(tab => tab === key) ?? 'highlights')}
      >
        <TabList className="tab-list" aria-label={t('highlight.list')}>
          <Tab className="tab" id="highlights">
            {t('highlight.list')}
          </Tab>
          <Tab className="tab" id="themes">
            {t('theme.title')}
          </Tab>
          {withOrphans ? (
            <Tab className="tab" id="orphans">
              {t('orphan.title')} {orphans.waiting > 0 ? <span className="tab-count">{orphans.waiting}</span> : null}
            </Tab>
          ) : null}
        </TabList>
        <TabPanel className="tab-panel" id="highlights">
          <HighlightList />
        </TabPanel>
        <TabPanel className="tab-panel" id="themes">
          <ThemePanel />
        </TabPanel>
        {withOrphans ? (
          <TabPanel className="tab-panel" id="orphans">
            <OrphanPanel />
          </TabPanel>
        ) : null}
      </Tabs>
    </aside>
  )
})

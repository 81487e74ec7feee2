import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button, Switch, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ReuseOverview } from '../../../preload/contract.ts'
import { failureText } from '../../locales/failures.ts'
import { ModalDialog } from '../modal.tsx'
import { useRoot } from '../root-context.ts'
import { ReuseMatrix } from './reuse-matrix.tsx'
import { ReusePassages } from './reuse-passages.tsx'
import { ReuseTable } from './reuse-table.tsx'

/** Which outlets share how much with which, as a matrix, as a list and by years, and the passages of what is chosen. */
export const ReuseDialog = observer(function ReuseDialog({ onClose }: { onClose: () => void }) {
  const { reuse } = useRoot()
  const { t } = useTranslation()
  useEffect(() => void reuse.load(), [reuse])
  const { overview, busy, failure } = reuse
  const nothing = overview?.cells.length === 0
  return (
    <ModalDialog title={t('reuse.title')} onClose={onClose} wide>
      <div className="line-tools">
        <Switch
          className="switch"
          isSelected={reuse.boilerplate}
          onChange={boilerplate => void reuse.setBoilerplate(boilerplate)}
          aria-describedby="boilerplate-hint"
        >
          <span className="switch-track" />
          {t('reuse.boilerplate')}
        </Switch>
        <p className="soft line-count" id="boilerplate-hint">
          {t('reuse.boilerplate-hint')}
        </p>
      </div>
      {failure ? (
        <p className="error-text" role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      {busy && !overview ? <p role="status">{t('reuse.busy')}</p> : null}
      {nothing ? (
        <div className="empty">
          <h3>{t('reuse.none')}</h3>
          <p>{t('reuse.none-hint')}</p>
        </div>
      ) : null}
      {overview && !nothing ? (
        <div className="compare" aria-busy={busy}>
          <Views overview={overview} />
          <ReusePassages />
        </div>
      ) : null}
      <div className="actions">
        <Button className="button primary" onPress={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </ModalDialog>
  )
})

const VIEWS = [
  { id: 'matrix', label: 'reuse.matrix' },
  { id: 'pairs', label: 'reuse.pairs' },
  { id: 'years', label: 'reuse.years' },
] as const

function Views({ overview }: { overview: ReuseOverview }) {
  const { t } = useTranslation()
  return (
    <Tabs className="compare-side reuse-views">
      <TabList className="tab-list" aria-label={t('reuse.views')}>
        {VIEWS.map(({ id, label }) => (
          <Tab key={id} id={id} className="tab">
            {t(label)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="matrix" className="reuse-view">
        <ReuseMatrix overview={overview} />
      </TabPanel>
      <TabPanel id="pairs" className="reuse-view">
        <ReuseTable overview={overview} kind="pairs" />
      </TabPanel>
      <TabPanel id="years" className="reuse-view">
        <ReuseTable overview={overview} kind="years" />
      </TabPanel>
    </Tabs>
  )
}

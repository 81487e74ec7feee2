import { observer } from 'mobx-react-lite'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useRoot } from '../root-context.ts'
import { PaneView } from './pane-view.tsx'

/** The panes side by side, with splitters that the arrow keys move. */
export const Panes = observer(function Panes() {
  const { reader } = useRoot()
  const { t } = useTranslation()
  return (
    <Group className="panes" orientation="horizontal" role="main">
      {reader.panes.map((pane, index) => (
        <Fragment key={pane.key}>
          {index > 0 ? <Separator className="splitter" aria-label={t('reader.resize')} /> : null}
          <Panel id={`pane-${pane.key}`} minSize="15%">
            <PaneView pane={pane} index={index} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
})

import { observer } from 'mobx-react-lite'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useRoot } from '../root-context.ts'
import { Bands } from './bands.tsx'
import { PaneView } from './pane-view.tsx'

/** The panes side by side, with splitters that the arrow keys move. */
export const Panes = observer(function Panes() {
  const { reader } = useRoot()
  const { t } = useTranslation()
  return (
    <Group className="panes" orientation="horizontal" role="main">
      {reader.panes.map((pane, index, panes) => {
        const before = panes[index - 1]
        return (
          <Fragment key={pane.key}>
            {before ? (
              <Separator className="splitter" aria-label={t('reader.resize')}>
                <Bands left={before} right={pane} />
              </Separator>
            ) : null}
            <Panel id={`pane-${pane.key}`} minSize="15%">
              <PaneView pane={pane} index={index} />
            </Panel>
          </Fragment>
        )
      })}
    </Group>
  )
})

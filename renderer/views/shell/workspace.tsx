import { observer } from 'mobx-react-lite'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { Side } from '../../stores/sides.ts'
import { LibraryPanel } from '../library/library-panel.tsx'
import { Panes } from '../reader/panes.tsx'
import { useRoot } from '../root-context.ts'
import { SidePanel } from './side-panel.tsx'
import { useNarrow } from './use-narrow.ts'

/** The panes with the library on their left and highlights and themes on their right, or over them in a narrow window. */
export const Workspace = observer(function Workspace() {
  const { dialogs, sides, reader, search } = useRoot()
  const { t } = useTranslation()
  useNarrow(useCallback(narrow => sides.setNarrow(narrow), [sides]))
  const { articleId } = reader.pane
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was opened is to be seen.
  useEffect(() => sides.clear(), [articleId, sides])
  const { active } = search
  useEffect(() => {
    if (active) sides.show('library')
  }, [active, sides])

  const beside = (side: Side, size: string, content: ReactNode) => (
    <Panel
      key={side}
      id={side}
      defaultSize={size}
      minSize="200px"
      collapsible
      className="side"
      onResize={({ inPixels }, _, before) => {
        if (before && inPixels === 0) sides.putAway(side)
      }}
    >
      {content}
    </Panel>
  )
  const splitter = (side: Side) => <Separator key={`${side}-splitter`} className="splitter" aria-label={t('reader.resize-side')} />
  // Reading without bars and panels gives all their room to the text.
  const wide = (side: Side) => !sides.narrow && !dialogs.plain && sides.shows(side)
  return (
    <div className="workspace">
      <Group orientation="horizontal">
        {wide('library') ? [beside('library', '22%', <LibraryPanel />), splitter('library')] : null}
        <Panel id="panes" minSize="30%">
          <Panes />
        </Panel>
        {wide('notes') ? [splitter('notes'), beside('notes', '20%', <SidePanel />)] : null}
      </Group>
      {sides.narrow && sides.shows('library') ? (
        <Drawer side="library">
          <LibraryPanel />
        </Drawer>
      ) : null}
      {sides.narrow && sides.shows('notes') ? (
        <Drawer side="notes">
          <SidePanel />
        </Drawer>
      ) : null}
    </div>
  )
})

/** A side over the text of a narrow window; Escape, or a press beside it, puts it away. */
function Drawer({ side, children }: { side: Side; children: ReactNode }) {
  const { sides } = useRoot()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) sides.putAway(side)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [side, sides])
  return (
    <>
      <div className="drawer-ground" aria-hidden onPointerDown={() => sides.putAway(side)} />
      <div className={`drawer side ${side}`}>{children}</div>
    </>
  )
}

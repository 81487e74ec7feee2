import { TableOfContents } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleText } from '../../../preload/contract.ts'
import type { Pane } from '../../stores/pane.ts'
import { type Heading, headingAt, headings } from '../../text/outline.ts'
import { onceClosed } from '../once-closed.ts'
import { commandLabel } from '../shell/commands.ts'

/** The table of contents of an article: its headings, the one being read marked. Nothing where there are none. */
export const OutlineMenu = observer(function OutlineMenu({ pane, document }: { pane: Pane; document: ArticleText }) {
  const list = useMemo(() => headings(document.text, document.blocks), [document.text, document.blocks])
  if (list.length === 0) return null
  return (
    <MenuTrigger isOpen={pane.outline} onOpenChange={open => pane.showOutline(open)}>
      <Button className="icon-button" aria-label={commandLabel('outline')}>
        <TableOfContents size={17} aria-hidden />
      </Button>
      <Popover className="popover outline">
        <Headings pane={pane} list={list} />
      </Popover>
    </MenuTrigger>
  )
})

function Headings({ pane, list }: { pane: Pane; list: Heading[] }) {
  const { t } = useTranslation()
  // A heading at the top of the window is the one being read: its own first character counts.
  const current = headingAt(list, pane.view?.firstVisible() ?? 0)
  const go = (start: number) => {
    const heading = list.find(other => other.start === start)
    if (!heading) return
    pane.trail.leave(pane.stopHere())
    pane.goToTop(heading)
    onceClosed(() => pane.view?.focusText())
  }
  return (
    <Menu
      className="menu"
      aria-label={t('command.outline')}
      selectionMode="single"
      selectedKeys={current ? [current.start] : []}
      onAction={key => go(Number(key))}
    >
      {list.map(({ title, depth, start }) => (
        <MenuItem key={start} id={start} className="menu-item heading-item" textValue={title}>
          <span style={{ paddingInlineStart: Math.min(depth, 4) * 16 }}>{title}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}

import { Ellipsis } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Coder } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import { useRoot } from '../root-context.ts'

/** What can be done with a coder: another name, or all they did given to someone else. */
export const CoderMenu = observer(function CoderMenu({ coder }: { coder: Coder }) {
  const { coders, dialogs, notices } = useRoot()
  const { t } = useTranslation()
  const name = coderName(coder)
  const others = coders.list.filter(({ id }) => id !== coder.id)
  const merge = (into: Coder) =>
    dialogs.show({
      kind: 'confirm',
      title: t('coder.merge-title', { name, into: coderName(into) }),
      text: t('coder.merge-text', { name, into: coderName(into) }),
      action: t('coder.merge-action'),
      run: () =>
        void notices.guard(async () => {
          await coders.merge(coder.id, into.id)
          notices.info(t('coder.merged', { name, into: coderName(into) }), { undo: true })
        }),
    })
  const act = (key: string) => {
    const into = others.find(({ id }) => String(id) === key)
    if (into) merge(into)
    else dialogs.show({ kind: 'coder-name', coder: coder.id, name: coder.name })
  }
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={t('coder.menu', { name })}>
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={key => act(String(key))}>
          <MenuItem id="rename" className="menu-item">
            {t('coder.rename')}
          </MenuItem>
          {others.length > 0 ? (
            <MenuSection>
              <Header className="menu-header">{t('coder.merge-into')}</Header>
              {others.map(other => (
                <MenuItem key={other.id} id={String(other.id)} className="menu-item">
                  {coderName(other)}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})

import { Check, ChevronRight } from 'lucide-react'
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleState } from '../../../preload/contract.ts'
import { ARTICLE_STATES } from '../../../preload/model.ts'
import { useRoot } from '../root-context.ts'
import { setState } from './change-articles.ts'
import { StateIcon } from './state-mark.tsx'

const isState = (key: unknown): key is ArticleState => ARTICLE_STATES.some(state => state === key)

/** A menu entry that opens a menu of all states; the keys 1 to 4 do the same in the list. */
export function StateMenu({ state: current, articles }: { state: ArticleState; articles: number[] }) {
  const root = useRoot()
  const { t } = useTranslation()
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue={t('organise.state')}>
        <span>{t('organise.state')}</span>
        <ChevronRight size={15} className="menu-end" aria-hidden />
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" onAction={key => isState(key) && void setState(root, articles, key)}>
          {ARTICLE_STATES.map((state, index) => (
            <MenuItem key={state} id={state} className="menu-item" textValue={t(`state.${state}`)}>
              <span className="menu-check">{state === current ? <Check size={15} aria-hidden /> : null}</span>
              <StateIcon state={state} />
              <span>{t(`state.${state}`)}</span>
              {state === current ? <span className="hidden">, {t('library.chosen')}</span> : null}
              <kbd className="key">{index + 1}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}

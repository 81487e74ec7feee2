import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { Button, ListBox, ListBoxItem, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Pane } from '../../stores/pane.ts'
import type { Twin } from '../../stores/shared-passages.ts'
import { brief } from '../../text/brief.ts'
import type { Span } from '../../text/intervals.ts'
import { ModalDialog } from '../modal.tsx'
import { onceClosed } from '../once-closed.ts'
import { useRoot } from '../root-context.ts'
import { Difference } from './difference.tsx'

const wordsOf = ({ document }: Pane, { start, end }: Span) => document?.text.slice(start, end) ?? ''
const titleOf = ({ document }: Pane) => document?.article.title ?? ''

/** What the article being read shares with those beside it: a list, and what differs in the passage that is chosen in it. */
export const SharedDialog = observer(function SharedDialog(props: {
  link: string | null
  focus: 'list' | 'difference'
  onClose: () => void
}) {
  const { reader, shared, sharedSteps } = useRoot()
  const { t } = useTranslation()
  const { pane } = reader
  const twins = shared.twinsOf(pane)
  const [chosen, setChosen] = useState(props.link)
  const twin = twins.find(({ link }) => link.id === chosen) ?? twins[0]
  const lit = twin?.link.id ?? null
  useEffect(() => {
    shared.hover(lit)
    return () => shared.hover(null)
  }, [shared, lit])
  const go = (way: (pane: Pane, twin: Twin) => void) => (target: Twin | undefined) => {
    props.onClose()
    if (target) onceClosed(() => way(pane, target))
  }
  const goTo = go((from, target) => sharedSteps.goTo(from, target))
  return (
    <ModalDialog title={t('shared.title', { title: titleOf(pane) })} onClose={props.onClose} wide>
      <div className="shared-dialog">
        <List twins={twins} chosen={lit} pane={pane} focused={props.focus === 'list'} onChoose={setChosen} onOpen={goTo} />
        {twin ? <Compared pane={pane} twin={twin} focused={props.focus === 'difference'} /> : null}
      </div>
      <div className="actions">
        {shared.hasBoilerplate ? (
          <Switch className="switch shared-boilerplate" isSelected={shared.boilerplate} onChange={shown => shared.setBoilerplate(shown)}>
            <span className="switch-track" />
            {t('shared.boilerplate')}
          </Switch>
        ) : null}
        <Button className="button" onPress={props.onClose}>
          {t('common.close')}
        </Button>
        <Button className="button" isDisabled={!twin} onPress={() => go((from, target) => sharedSteps.goAcross(from, target))(twin)}>
          {t('shared.go-across')}
        </Button>
        <Button className="button primary" isDisabled={!twin} onPress={() => goTo(twin)}>
          {t('shared.go')}
        </Button>
      </div>
    </ModalDialog>
  )
})

const List = observer(function List(props: {
  twins: readonly Twin[]
  chosen: string | null
  pane: Pane
  focused: boolean
  onChoose: (link: string) => void
  onOpen: (twin: Twin | undefined) => void
}) {
  const { t } = useTranslation()
  const { twins, pane } = props
  return (
    <ListBox
      className="menu shared-list"
      aria-label={t('shared.list')}
      autoFocus={props.focused}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={props.chosen === null ? [] : [props.chosen]}
      onSelectionChange={keys => {
        for (const key of keys) props.onChoose(String(key))
      }}
      onAction={key => props.onOpen(twins.find(({ link }) => link.id === key))}
      renderEmptyState={() => <p className="empty">{t('shared.none')}</p>}
    >
      {twins.map(({ link, own, pane: other }, index) => {
        const quote = brief(wordsOf(pane, own))
        const about = [t('shared.words', { count: link.words }), t('shared.also-in', { title: titleOf(other) })].join(' · ')
        return (
          <ListBoxItem key={link.id} id={link.id} className="menu-item shared-item" textValue={`${index + 1}. ${quote} ${about}`}>
            <span className="shared-number">{index + 1}</span>
            <span className="shared-quote">{quote}</span>
            <span className="soft">{about}</span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
})

function Compared({ pane, twin, focused }: { pane: Pane; twin: Twin; focused: boolean }) {
  const { t } = useTranslation()
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focused) element.current?.focus()
  }, [focused])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard.
    <section ref={element} className="difference" aria-label={t('shared.difference')} tabIndex={0} lang={pane.document?.article.language}>
      <Difference
        here={{ title: titleOf(pane), text: wordsOf(pane, twin.own) }}
        there={{ title: titleOf(twin.pane), text: wordsOf(twin.pane, twin.other) }}
      />
    </section>
  )
}

import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { brief } from '../../text/brief.ts'
import type { Decision } from '../../text/remapping.ts'
import { useRoot } from '../root-context.ts'

/** Which decision a key takes about a highlight: A accepts what was found or fits best, a digit that proposal, X leaves it without a place. */
function decisionOf(key: string, offered: readonly Decision[]): Decision | undefined {
  if (key === 'x' || key === 'Delete') return { kind: 'orphan' }
  if (key === 'a') return offered[0]
  return /^[1-9]$/u.test(key) ? offered[Number(key) - 1] : undefined
}

/** Deciding about the current highlight by keys; then the next one is looked at. `takeSelection` puts it onto the words that are selected. */
export function useDeciding() {
  const { revision, notices } = useRoot()
  const { t } = useTranslation()
  const decide = (decision: Decision) => {
    const { current, next, preview } = revision
    if (current === null || !preview) return
    revision.decide(current, decision)
    const words = decision.kind === 'place' ? preview.text.slice(decision.span.start, decision.span.end) : ''
    notices.announce(decision.kind === 'place' ? t('edit.placed', { text: brief(words) }) : t(`edit.decided-${decision.kind}`))
    if (next !== null) revision.reach(next)
  }
  const takeSelection = (): boolean => {
    const selected = revision.pane?.selection
    if (!selected || revision.current === null) {
      notices.announce(t('reader.select-first'))
      return true
    }
    revision.decide(revision.current, { kind: 'place', span: { start: selected.start, end: selected.end } })
    notices.announce(t('edit.placed', { text: brief(revision.preview?.text.slice(selected.start, selected.end) ?? '') }))
    return true
  }
  const press = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'e') return takeSelection()
    const decision = decisionOf(key, offers(revision.currentHighlight))
    if (decision) decide(decision)
    return decision !== undefined
  }
  return { press, takeSelection }
}

/** What is offered for a highlight, the best first: what was found, then the proposals that are somewhere else. */
export function offers(remapped: ReturnType<typeof useRoot>['revision']['currentHighlight']): Decision[] {
  if (!remapped) return []
  const { now, proposals } = remapped
  const others = proposals.filter(({ start, end }) => start !== now?.start || end !== now.end)
  const places = others.map(({ start, end }): Decision => ({ kind: 'place', span: { start, end } }))
  return now ? [{ kind: 'found' }, ...places] : places
}

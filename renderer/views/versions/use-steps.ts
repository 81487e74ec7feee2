import { type RefObject, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordRun } from '../../../preload/contract.ts'
import { brief } from '../../text/brief.ts'
import { useRoot } from '../root-context.ts'

/** Goes from one change to the next: shows it, marks it, and says it. */
export function useSteps(scroller: RefObject<HTMLElement | null>): (direction: 1 | -1) => void {
  const { notices, versions } = useRoot()
  const { t } = useTranslation()
  const said = useCallback(
    (run: WordRun) => {
      const { from, to } = versions.comparison ?? { from: { text: '' }, to: { text: '' } }
      const removed = from.text.slice(...run.from).trim()
      const added = to.text.slice(...run.to).trim()
      return [removed && `${t('version.removed')} ${brief(removed)}.`, added && `${t('version.added')} ${brief(added)}.`]
        .filter(Boolean)
        .join(' ')
    },
    [versions, t],
  )
  const { change, layout } = versions
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout has other elements.
  useEffect(() => {
    const elements = scroller.current?.querySelectorAll(`[data-change="${change}"]`) ?? []
    for (const element of elements) element.classList.add('at')
    elements[0]?.scrollIntoView({ block: 'center' })
    return () => {
      for (const element of elements) element.classList.remove('at')
    }
  }, [scroller, change, layout])
  return useCallback(
    direction => {
      const moved = versions.step(direction)
      const run = versions.changes[versions.change]
      if (!moved || !run) {
        notices.announce(t('version.no-more'))
        return
      }
      notices.announce(`${t('find.count', { index: versions.change + 1, total: versions.changes.length })}: ${said(run)}`)
    },
    [versions, notices, t, said],
  )
}

import { ArrowDown, ArrowUp } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { WordRun } from '../../../preload/contract.ts'
import { IconButton } from '../icon-button.tsx'
import { typeOf } from '../reader/type.ts'
import { useRoot } from '../root-context.ts'
import { ComparedText } from './compared-text.tsx'
import { useSteps } from './use-steps.ts'

/** How many changes of a kind there are: a changed place was removed and added. */
const countOf = (changes: readonly WordRun[], kind: WordRun['kind']) => changes.filter(run => run.kind === kind).length

/** Two versions word by word, merged or side by side; J and K, or Alt with the arrows, go from one change to the next. */
export const ComparedVersions = observer(function ComparedVersions() {
  const { settings, versions } = useRoot()
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { lines, layout, newest, from, to, changes, change } = versions
  const step = useSteps(scroller)
  useEffect(() => scroller.current?.focus(), [])
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!event.altKey || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [step])
  const pressed = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(key === 'j' ? 1 : -1)
  }
  const text = useMemo(() => <ComparedText lines={lines} beside={layout === 'beside'} />, [lines, layout])
  return (
    <>
      <div className="compare-tools">
        <p className="version-counts" role="status">
          <strong>{t('version.compared', { from, to })}</strong>{' '}
          {changes.length === 0
            ? t('version.no-changes')
            : [
                t('version.changed-count', { count: countOf(changes, 'changed') }),
                t('version.added-count', { count: countOf(changes, 'added') }),
                t('version.removed-count', { count: countOf(changes, 'removed') }),
              ].join(' · ')}
        </p>
        <Layouts />
        <span className="soft version-at">{changes.length > 0 ? t('find.count', { index: change + 1, total: changes.length }) : ''}</span>
        <IconButton icon={ArrowUp} label={t('version.previous')} keys="K" disabled={change <= 0} onPress={() => step(-1)} />
        <IconButton icon={ArrowDown} label={t('version.next')} keys="J" disabled={change >= changes.length - 1} onPress={() => step(1)} />
      </div>
      <div
        ref={scroller}
        className="scroller still-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable with the keyboard.
        tabIndex={0}
        role="document"
        aria-label={t('version.comparison', { from, to })}
        onKeyDown={pressed}
      >
        <div
          className={`text compared-text ${layout} ${settings.values.font}`}
          lang={newest?.article.language}
          style={layout === 'beside' ? { ...typeOf(settings.values), maxWidth: 'none' } : typeOf(settings.values)}
        >
          {text}
        </div>
      </div>
    </>
  )
})

const Layouts = observer(function Layouts() {
  const { versions } = useRoot()
  const { t } = useTranslation()
  return (
    <fieldset className="modes">
      <legend className="hidden">{t('version.layout')}</legend>
      {(['merged', 'beside'] as const).map(id => (
        <Button key={id} className="button quiet" aria-pressed={versions.layout === id} onPress={() => versions.setLayout(id)}>
          {t(id === 'merged' ? 'version.merged' : 'version.beside')}
        </Button>
      ))}
    </fieldset>
  )
})

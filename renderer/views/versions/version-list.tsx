import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Choice } from '../choice.tsx'
import { stepTime } from '../history/step-text.ts'
import { useRoot } from '../root-context.ts'
import { RowList } from './row-list.tsx'

/** The versions, the newest first: the arrow keys read one, C compares it with the newest; and any two to be compared. */
export const VersionList = observer(function VersionList() {
  const { versions } = useRoot()
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { list, newest, mode } = versions
  useEffect(() => {
    if (newest) box.current?.focus()
  }, [newest])
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return false
    if (list.length > 1) void versions.compare(versions.from, versions.to)
    return true
  }
  return (
    <section className="version-list" aria-label={t('version.list')}>
      <RowList
        box={box}
        label={t('version.list')}
        ids={list.map(({ version }) => version)}
        current={mode === 'read' ? versions.shown : versions.to}
        reach={version => void versions.read(version)}
        press={press}
        row={version => <Row version={version} />}
      />
      {list.length > 1 ? <Pair /> : <p className="soft version-only">{t('version.only')}</p>}
    </section>
  )
})

const Row = observer(function Row({ version }: { version: number }) {
  const { versions } = useRoot()
  const { t } = useTranslation()
  const info = versions.info(version)
  if (!info) return null
  return (
    <span className="row-body">
      <span>
        <strong>{t('reader.version', { version })}</strong>
        {version === versions.newest?.version ? <span className="soft"> · {t('version.newest')}</span> : null}
      </span>
      <span className="soft">{[stepTime(info.addedAt), t('metadata.words', { count: info.words })].join(' · ')}</span>
    </span>
  )
})

/** Which two are compared. */
const Pair = observer(function Pair() {
  const { versions } = useRoot()
  const { t } = useTranslation()
  const options = versions.list.map(({ version }) => ({ id: String(version), label: t('reader.version', { version }) }))
  const { from, to } = versions
  return (
    <div className="version-pair">
      <Choice label={t('version.from')} value={String(from)} options={options} onChange={id => void versions.compare(Number(id), to)} />
      <Choice label={t('version.to')} value={String(to)} options={options} onChange={id => void versions.compare(from, Number(id))} />
      <Button className="button" onPress={() => void versions.compare(from, to)}>
        {t('version.compare')} <kbd className="key">C</kbd>
      </Button>
    </div>
  )
})

import { Check, Minus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageAddress } from '../../../preload/contract.ts'
import { batchesOfPages } from '../../stores/page-batches.ts'
import { matches } from '../../text/match.ts'
import { Field } from '../field.tsx'
import { useRoot } from '../root-context.ts'
import { startImport } from './start-import.ts'

/** More than anybody looks through; typing narrows them down. */
const MOST = 200
/** Lists longer than this have a field to narrow them down, and nothing chosen at first. */
const FEW = 20

const urlsOf = (pages: readonly PageAddress[]) => pages.map(({ url }) => url)

/** The web pages that files named: which of them are to be fetched. Nothing when none was named. */
export function NamedPages({ pages }: { pages: readonly PageAddress[] }) {
  const root = useRoot()
  const { t } = useTranslation()
  const all = [...new Map(pages.map(page => [page.url, page])).values()]
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(all.length > FEW ? [] : urlsOf(all)))
  const [filter, setFilter] = useState('')
  if (all.length === 0) return null
  const found = all.filter(({ url, title }) => matches(`${title ?? ''} ${url}`, filter))
  const marked = found.filter(({ url }) => chosen.has(url)).length
  const mark = (urls: readonly string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...urls] : [...chosen].filter(url => !urls.includes(url))))
  const fetchChosen = () => {
    const urls = urlsOf(all).filter(url => chosen.has(url))
    root.jobs.dismissImport()
    startImport(root, batchesOfPages(urls))
  }
  return (
    <section className="report named-pages">
      <h3>{t('import.pages', { count: all.length })}</h3>
      {all.length > FEW ? <Field label={t('import.pages-filter')} value={filter} onChange={setFilter} /> : null}
      <Choice
        on={found.length > 0 && marked === found.length}
        some={marked > 0 && marked < found.length}
        onChange={on => mark(urlsOf(found), on)}
      >
        {t('import.pages-all')}
      </Choice>
      <ul>
        {found.slice(0, MOST).map(({ url, title }) => (
          <li key={url}>
            <Choice on={chosen.has(url)} onChange={on => mark([url], on)}>
              {title === null ? null : <span className="named-page-title">{title}</span>}
              <span className="soft named-page-url">{url}</span>
            </Choice>
          </li>
        ))}
        {found.length > MOST ? <li className="soft">{t('import.others', { count: found.length - MOST })}</li> : null}
      </ul>
      <Button className="button primary" isDisabled={chosen.size === 0} onPress={fetchChosen}>
        {t('import.pages-fetch', { count: chosen.size })}
      </Button>
    </section>
  )
}

function Choice(props: { on: boolean; some?: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  const { on, some = false, onChange, children } = props
  return (
    <Checkbox className="checkbox" isSelected={on} isIndeterminate={some} onChange={onChange}>
      <span className="checkbox-mark">
        {on ? <Check size={13} strokeWidth={3} aria-hidden /> : some ? <Minus size={13} strokeWidth={3} aria-hidden /> : null}
      </span>
      <span className="named-page">{children}</span>
    </Checkbox>
  )
}

import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What `licences.json` holds: the packages that ship, and each text once. */
export interface Licences {
  packages: { name: string; version: string; licence: string; copyright: string[]; text: number | null }[]
  texts: string[]
}

/** The packages that are in Collate; each opens to whose it is and what its licence says. */
export function Parts({ licences: { packages, texts } }: { licences: Licences }) {
  const { t } = useTranslation()
  const label = useId()
  return (
    <section aria-labelledby={label}>
      <h3 id={label}>{t('about.parts', { count: packages.length })}</h3>
      <ul className="parts">
        {packages.map(part => (
          <Part key={`${part.name} ${part.version}`} part={part} text={part.text === null ? '' : (texts[part.text] ?? '')} />
        ))}
      </ul>
    </section>
  )
}

function Part({ part: { name, version, licence, copyright }, text }: { part: Licences['packages'][number]; text: string }) {
  const [open, setOpen] = useState(false)
  const title = `${name} ${version}`
  return (
    <li>
      {text === '' ? (
        <Head title={title} licence={licence} />
      ) : (
        <details onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>
            <Head title={title} licence={licence} />
          </summary>
          {open ? (
            <p className="licence" lang="en">
              {[...copyright, '', text].join('\n').trim()}
            </p>
          ) : null}
        </details>
      )}
    </li>
  )
}

const Head = ({ title, licence }: { title: string; licence: string }) => (
  <>
    {title} <span className="soft">{licence}</span>
  </>
)

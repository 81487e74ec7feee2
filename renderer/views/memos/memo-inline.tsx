import { Fragment, type ReactNode } from 'react'
import { Button, Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MemoInline } from '../../../preload/contract.ts'
import { useRoot } from '../root-context.ts'
import { KINDS } from './kinds.ts'
import type { Reference } from './open-memo.ts'

/** Text of a memo with what stands in it; links to the web are opened outside, those into the library by `onOpen`. */
export function Inlines({ parts, onOpen }: { parts: readonly MemoInline[]; onOpen: (reference: Reference) => void }): ReactNode {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts are shown once and never change places.
    <Fragment key={index}>{inline(part, onOpen)}</Fragment>
  ))
}

function inline(part: MemoInline, onOpen: (reference: Reference) => void): ReactNode {
  switch (part.type) {
    case 'text':
      return part.text
    case 'code':
      return <code>{part.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong>{<Inlines parts={part.children} onOpen={onOpen} />}</strong>
    case 'emphasis':
      return <em>{<Inlines parts={part.children} onOpen={onOpen} />}</em>
    case 'deleted':
      return <del>{<Inlines parts={part.children} onOpen={onOpen} />}</del>
    case 'link':
      return (
        <AddressLink url={part.url}>
          <Inlines parts={part.children} onOpen={onOpen} />
        </AddressLink>
      )
    case 'reference':
      return <ReferenceLink reference={part} onOpen={onOpen} />
  }
}

function AddressLink({ url, children }: { url: string; children: ReactNode }) {
  const { links } = useRoot()
  return (
    <Link className="memo-link" onPress={() => void links.follow(url)}>
      {children}
    </Link>
  )
}

function ReferenceLink({ reference, onOpen }: { reference: Reference; onOpen: (reference: Reference) => void }) {
  const { t } = useTranslation()
  const { icon: Icon, label } = KINDS[reference.target]
  if (reference.id === null)
    return (
      <span className="reference lost" title={t('memo.lost')}>
        {reference.text} <span className="hidden">({t('memo.lost')})</span>
      </span>
    )
  return (
    <Button className="reference" aria-label={`${t(label)}: ${reference.text}`} onPress={() => onOpen(reference)}>
      <Icon size={13} aria-hidden />
      {reference.text}
    </Button>
  )
}

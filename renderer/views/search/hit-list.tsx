import { observer } from 'mobx-react-lite'
import { Button, GridList, GridListItem, type PressEvent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit, Snippet } from '../../../preload/contract.ts'
import { useArticleFacts } from '../library/article-facts.ts'
import { articleActions } from '../reader/article-actions.ts'
import { useRoot } from '../root-context.ts'
import { RowMenu } from '../row-menu.tsx'
import { Marked } from './marked.tsx'
import { openHit } from './open-hit.ts'
import { usePreview } from './use-preview.ts'

const beside = ({ ctrlKey, metaKey }: PressEvent) => ctrlKey || metaKey

/**
 * The articles found, in the order asked for. The arrow keys and Space preview one, Enter or a click opens it, with Ctrl or Cmd beside; its
 * snippets are reached with the right arrow.
 */
export const HitList = observer(function HitList({ hits, place }: { hits: SearchHit[]; place: string }) {
  const root = useRoot()
  const { t, i18n } = useTranslation()
  const preview = usePreview(hits)
  const actionsOf = (key: string) => {
    const hit = hits.find(({ article }) => article.id === Number(key))
    return hit ? articleActions(root, hit.article.id, options => void openHit(root, hit, options), { beside: 'Mod+Enter' }) : []
  }
  return (
    <div {...preview}>
      <RowMenu label={t('search.results')} actionsOf={actionsOf}>
        <GridList
          className="hits"
          data-place={place}
          aria-label={t('search.results')}
          items={hits.map(hit => ({ id: hit.article.id, hit }))}
          dependencies={[i18n.language]}
          selectionMode="none"
          disallowTypeAhead
        >
          {({ id, hit }) => (
            <GridListItem
              id={id}
              className="hit"
              textValue={hit.article.title}
              // Tells that rows act; `onPress` knows the keys held.
              onAction={() => undefined}
              onPress={event => void openHit(root, hit, { beside: beside(event) })}
            >
              <Hit hit={hit} />
            </GridListItem>
          )}
        </GridList>
      </RowMenu>
    </div>
  )
})

function Hit({ hit }: { hit: SearchHit }) {
  const root = useRoot()
  const { t } = useTranslation()
  const facts = useArticleFacts()(hit.article)
  const title = hit.snippets.find(({ field }) => field === 'title')
  return (
    <>
      <p className="hit-title">
        <Marked snippet={{ text: hit.article.title, start: 0, marks: title?.marks ?? [] }} />
      </p>
      <p className="hit-facts">{[...facts, t('search.matches', { count: hit.matches })].join(' · ')}</p>
      {hit.snippets
        .map((snippet, index) => ({ snippet, index }))
        .filter(({ snippet }) => snippet !== title)
        .map(({ snippet, index }) => (
          <Button
            key={`${snippet.field} ${snippet.highlight ?? ''} ${snippet.start}`}
            className="snippet"
            data-snippet={index}
            onPress={event => void openHit(root, hit, { snippet, beside: beside(event) })}
          >
            <SnippetText snippet={snippet} />
          </Button>
        ))}
    </>
  )
}

function SnippetText({ snippet }: { snippet: Snippet }) {
  const { t } = useTranslation()
  return (
    <>
      {snippet.field === 'body' ? null : <span className="snippet-field">{t(`search.field.${snippet.field}`)}</span>}
      <span>
        {snippet.start > 0 ? '… ' : ''}
        <Marked snippet={snippet} />
        {/[.!?…]["”’»)]*\s*$/u.test(snippet.text) ? '' : ' …'}
      </span>
    </>
  )
}

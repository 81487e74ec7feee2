import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Passage, Theme } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import { showDate } from '../../text/dates.ts'
import { CoderChoice } from '../coders/coder-choice.tsx'
import { IconButton } from '../icon-button.tsx'
import { Mentions } from '../memos/mentions.tsx'
import { articleActions } from '../reader/article-actions.ts'
import { draggable } from '../reader/use-dragging.ts'
import { useRoot } from '../root-context.ts'
import { RowMenu } from '../row-menu.tsx'
import { ExampleToggle } from './example-toggle.tsx'
import { ThemeMeaning } from './theme-meaning.tsx'

/** The passages of a theme and those below it, across all articles; choosing one opens it in its place. */
export const PassageList = observer(function PassageList({ theme }: { theme: Theme }) {
  const root = useRoot()
  const { codebook, coders, notices, reader, themes } = root
  const { t } = useTranslation()
  const passages = coders.filter.of(themes.passages)
  const open = (id: number) => {
    const passage = passages.find(one => one.id === id)
    if (passage) void reader.openHighlight(passage)
  }
  const actionsOf = (key: string) => {
    const passage = passages.find(({ id }) => id === Number(key))
    return passage ? articleActions(root, passage.article, options => void notices.guard(() => reader.openHighlight(passage, options))) : []
  }
  return (
    <section className="passages" aria-label={t('theme.passages', { theme: theme.name })}>
      <header className="panel-head">
        <h3>{theme.path}</h3>
        <span className="soft">{t('theme.passages-count', { count: passages.length })}</span>
        <CoderChoice />
        <IconButton icon={X} label={t('theme.back')} onPress={() => void codebook.select(new Set())} />
      </header>
      <ThemeMeaning theme={theme} onOpen={open} />
      <Mentions target="theme" targetId={theme.id} />
      {passages.length === 0 ? <p className="empty">{t('theme.no-passages')}</p> : null}
      <RowMenu className="panel-list" label={t('theme.passages', { theme: theme.name })} actionsOf={actionsOf}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 84 }}>
          <GridList
            className="rows"
            aria-label={t('theme.passages', { theme: theme.name })}
            items={passages}
            dependencies={[coders.list]}
            selectionMode="none"
            onAction={key => open(Number(key))}
          >
            {passage => <Row passage={passage} theme={theme} />}
          </GridList>
        </Virtualizer>
      </RowMenu>
    </section>
  )
})

const Row = observer(function Row({ passage, theme }: { passage: Passage; theme: Theme }) {
  const { coders, settings } = useRoot()
  return (
    <GridListItem ref={draggable} className={`row highlight-row ${theme.colour}`} id={passage.id} textValue={passage.exact}>
      <span className="stripe" aria-hidden />
      <span className="row-body">
        <span className="quote">{passage.exact}</span>
        <span className="soft">
          {passage.articleTitle}
          {passage.articlePublished ? ` · ${showDate(passage.articlePublished, null, settings.language)}` : ''}
        </span>
        {coders.several ? <span className="soft coder-line">{coderName(passage.coder)}</span> : null}
        {passage.note ? <span className="soft note-line">{passage.note}</span> : null}
      </span>
      {passage.themeIds.includes(theme.id) ? <ExampleToggle theme={theme.id} passage={passage} /> : null}
    </GridListItem>
  )
})

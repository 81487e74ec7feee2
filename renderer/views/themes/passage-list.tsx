import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { coderName } from '../../stores/coders.ts'
import { showDate } from '../../text/dates.ts'
import { CoderChoice } from '../coders/coder-choice.tsx'
import { IconButton } from '../icon-button.tsx'
import { Mentions } from '../memos/mentions.tsx'
import { useRoot } from '../root-context.ts'

/** The passages of a theme and those below it, across all articles; choosing one opens it in its place. */
export const PassageList = observer(function PassageList({ theme }: { theme: Theme }) {
  const { coders, reader, settings, themes } = useRoot()
  const { t } = useTranslation()
  const passages = coders.filter.of(themes.passages)
  return (
    <section className="passages" aria-label={t('theme.passages', { theme: theme.name })}>
      <header className="panel-head">
        <h3>{theme.path}</h3>
        <span className="soft">{t('theme.passages-count', { count: passages.length })}</span>
        <CoderChoice />
        <IconButton icon={X} label={t('theme.back')} onPress={() => void themes.show(null)} />
      </header>
      {theme.definition ? <p className="definition soft">{theme.definition}</p> : null}
      <Mentions target="theme" targetId={theme.id} />
      {passages.length === 0 ? <p className="empty">{t('theme.no-passages')}</p> : null}
      <div className="panel-list">
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 84 }}>
          <ListBox
            className="rows"
            aria-label={t('theme.passages', { theme: theme.name })}
            items={passages}
            dependencies={[coders.list]}
            selectionMode="none"
            onAction={key => {
              const passage = passages.find(({ id }) => id === key)
              if (passage) void reader.openHighlight(passage)
            }}
          >
            {passage => (
              <ListBoxItem className={`row highlight-row ${theme.colour}`} id={passage.id} textValue={passage.exact}>
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
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </div>
    </section>
  )
})

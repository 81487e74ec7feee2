import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../preload/contract.ts'
import { showDate } from '../../text/dates.ts'
import { IconButton } from '../icon-button.tsx'
import { articleActions } from '../reader/article-actions.ts'
import { draggable } from '../reader/use-dragging.ts'
import { useRoot } from '../root-context.ts'
import { RowMenu } from '../row-menu.tsx'

/** The passages of a theme and those below it, across all articles; choosing one opens it in its place. */
export const PassageList = observer(function PassageList({ theme }: { theme: Theme }) {
  const root = useRoot()
  const { notices, reader, settings, themes } = root
  const { t } = useTranslation()
  const { passages } = themes
  const actionsOf = (key: string) => {
    const passage = passages.find(({ id }) => id === Number(key))
    return passage ? articleActions(root, passage.article, options => void notices.guard(() => reader.openHighlight(passage, options))) : []
  }
  return (
    <section className="passages" aria-label={t('theme.passages', { theme: theme.name })}>
      <header className="panel-head">
        <h3>{theme.path}</h3>
        <span className="soft">{t('theme.passages-count', { count: passages.length })}</span>
        <IconButton icon={X} label={t('theme.back')} onPress={() => void themes.show(null)} />
      </header>
      {theme.definition ? <p className="definition soft">{theme.definition}</p> : null}
      {passages.length === 0 ? <p className="empty">{t('theme.no-passages')}</p> : null}
      <RowMenu className="panel-list" label={t('theme.passages', { theme: theme.name })} actionsOf={actionsOf}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 84 }}>
          <ListBox
            className="rows"
            aria-label={t('theme.passages', { theme: theme.name })}
            items={passages}
            selectionMode="none"
            onAction={key => {
              const passage = passages.find(({ id }) => id === key)
              if (passage) void reader.openHighlight(passage)
            }}
          >
            {passage => (
              <ListBoxItem ref={draggable} className={`row highlight-row ${theme.colour}`} id={passage.id} textValue={passage.exact}>
                <span className="stripe" aria-hidden />
                <span className="row-body">
                  <span className="quote">{passage.exact}</span>
                  <span className="soft">
                    {passage.articleTitle}
                    {passage.articlePublished ? ` · ${showDate(passage.articlePublished, null, settings.language)}` : ''}
                  </span>
                  {passage.note ? <span className="soft note-line">{passage.note}</span> : null}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </RowMenu>
    </section>
  )
})

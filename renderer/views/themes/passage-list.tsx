import { X } from 'lucide-react'
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import { type Facet, PASSAGE_SORTS, type PassageSort, type Theme } from '../../../preload/model.ts'
import { Choice } from '../choice.tsx'
import { CoderChoice } from '../coders/coder-choice.tsx'
import { IconButton } from '../icon-button.tsx'
import { Mentions } from '../memos/mentions.tsx'
import { askBulk, citeRow } from '../passages/bulk-actions.ts'
import { ListLine } from '../passages/list-line.tsx'
import { PassageRowList } from '../passages/passage-rows.tsx'
import { SelectionBar } from '../passages/selection-bar.tsx'
import { articleActions } from '../reader/article-actions.ts'
import { useRoot } from '../root-context.ts'
import { type RowAction, RowMenu } from '../row-menu.tsx'
import { ThemeMeaning } from './theme-meaning.tsx'

const LABELS = {
  article: 'bulk.sort-article',
  date: 'bulk.sort-date',
  theme: 'bulk.sort-theme',
  newest: 'bulk.sort-newest',
} as const satisfies Record<PassageSort, string>

/** The passages of a theme and those below it, across all articles; choosing one opens it in its place. */
export const PassageList = observer(function PassageList({ theme }: { theme: Theme }) {
  const root = useRoot()
  const { codebook, reader, notices, themes } = root
  const { t } = useTranslation()
  const { passages } = themes
  const { ids, total, isFiltered } = passages
  const open = (id: number, beside = false) => {
    passages.reach(id)
    void notices.guard(async () => {
      const passage = await passages.find(id)
      if (passage) await reader.openHighlight(passage, { beside })
    })
  }
  const actionsOf = (key: string): RowAction[] => {
    const passage = passages.row(Number(key))
    if (!passage) return []
    const isExample = themes.examples.some(({ highlight }) => highlight === passage.id)
    const example = {
      id: 'example',
      label: t(isExample ? 'codebook.no-more-example' : 'codebook.example'),
      run: () => void notices.guard(() => codebook.setExample(theme.id, passage.id, !isExample)),
    }
    const beside = articleActions(root, passage.article, options => void notices.guard(() => reader.openHighlight(passage, options)))
    const cite = { id: 'cite', label: t('bulk.cite'), run: () => void citeRow(root, passages, passage.id) }
    return passage.themeIds.includes(theme.id) ? [...beside, cite, example] : [...beside, cite]
  }
  return (
    <section className="passages" aria-label={t('theme.passages', { theme: theme.name })}>
      <header className="panel-head">
        <h3>{theme.path}</h3>
        <span className="soft" role="status">
          {total === null ? '' : isFiltered ? t('bulk.found', { shown: ids.length, total }) : t('theme.passages-count', { count: total })}
        </span>
        <IconButton icon={X} label={t('theme.back')} onPress={() => void codebook.select(new Set())} />
      </header>
      <ThemeMeaning theme={theme} onOpen={open} />
      <Mentions target="theme" targetId={theme.id} />
      {total === 0 ? <p className="empty">{t('theme.no-passages')}</p> : null}
      {total ? <Tools /> : null}
      {total && ids.length === 0 ? <p className="empty">{t('bulk.none-found')}</p> : null}
      <RowMenu className="panel-list" label={t('theme.passages', { theme: theme.name })} actionsOf={actionsOf}>
        <PassageRowList list={passages} label={t('theme.passages', { theme: theme.name })} actions={{ press: id => open(id), open }} />
      </RowMenu>
      <SelectionBar list={passages} />
    </section>
  )
})

const Tools = observer(function Tools() {
  const root = useRoot()
  const { notices, themes } = root
  const { t } = useTranslation()
  const { passages } = themes
  const { text, sort, outlets, outlet, years, year } = passages
  const narrow = (by: 'outlet' | 'year', value: string | null) => void notices.guard(() => passages.narrow(by, value))
  return (
    <ListLine
      text={text}
      onText={typed => void notices.guard(() => passages.setText(typed))}
      sort={sort}
      sorts={PASSAGE_SORTS.map(id => ({ id, label: t(LABELS[id]) }))}
      onSort={chosen => void notices.guard(() => passages.setSort(chosen))}
      onExport={() => askBulk(root, 'export', { list: passages })}
    >
      <Narrow
        label={t('bulk.outlet')}
        all={t('bulk.any-outlet')}
        facets={outlets}
        chosen={outlet}
        onChange={value => narrow('outlet', value)}
      />
      <Narrow label={t('bulk.year')} all={t('bulk.any-year')} facets={years} chosen={year} onChange={value => narrow('year', value)} />
      <CoderChoice />
    </ListLine>
  )
})

/** No outlet is called so: names are stored without spaces around them. */
const ALL = ' '

/** Keeps the passages of one outlet or year among several; what is chosen can be left again also when nothing has it any more. */
function Narrow(props: {
  label: string
  all: string
  facets: readonly Facet[]
  chosen: string | null
  onChange: (value: string | null) => void
}) {
  const { label, all, facets, chosen, onChange } = props
  if (facets.length < 2 && chosen === null) return null
  const there = facets.map(({ value, count }) => ({ id: value, label: `${value} (${count})` }))
  const gone = chosen !== null && !facets.some(({ value }) => value === chosen) ? [{ id: chosen, label: `${chosen} (0)` }] : []
  return (
    <Choice
      quiet
      label={label}
      value={chosen ?? ALL}
      options={[{ id: ALL, label: all }, ...there, ...gone]}
      onChange={value => onChange(value === ALL ? null : value)}
    />
  )
}

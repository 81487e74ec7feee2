import { observer } from 'mobx-react-lite'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ReuseOverview } from '../../../preload/contract.ts'
import type { ReuseCellKey } from '../../stores/reuse.ts'
import { useRoot } from '../root-context.ts'
import { useReuseTexts } from './reuse-texts.ts'

interface Line {
  id: string
  label: string
  passages: number
  words: number
  cell: ReuseCellKey
}

/** The same numbers as a list: pairs of outlets with the most words in common first, or years in order; a bar shows how much it is. */
export const ReuseTable = observer(function ReuseTable({ overview, kind }: { overview: ReuseOverview; kind: 'pairs' | 'years' }) {
  const { reuse } = useRoot()
  const { t, i18n } = useTranslation()
  const texts = useReuseTexts()
  const lines: Line[] = kind === 'pairs' ? pairLines(overview, texts.names) : yearLines(overview, texts.year)
  const most = Math.max(1, ...lines.map(({ words }) => words))
  const chosen = reuse.cell ? idOf(reuse.cell) : null
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 44 }}>
      <ListBox
        className="rows reuse-lines"
        aria-label={t(kind === 'pairs' ? 'reuse.pairs' : 'reuse.years')}
        items={lines}
        dependencies={[i18n.language, most]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : keys
          const line = lines.find(({ id }) => id === key)
          if (line) void reuse.show(line.cell)
        }}
      >
        {({ id, label, passages, words }) => (
          <ListBoxItem id={id} className="row reuse-line" textValue={label}>
            <span className="reuse-name">{label}</span>
            <span className="reuse-count">{t('reuse.passages', { count: passages })}</span>
            <span className="reuse-count">{t('reuse.words', { count: words })}</span>
            <span className="reuse-bar" aria-hidden>
              <span className="reuse-part" style={{ width: `${(100 * words) / most}%` }} />
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
})

const idOf = (cell: ReuseCellKey) => JSON.stringify(cell.kind === 'pair' ? [cell.a, cell.b].sort() : cell.year)

const pairLines = ({ cells }: ReuseOverview, names: (a: string | null, b: string | null) => string): Line[] =>
  cells
    .toSorted((a, b) => b.words - a.words)
    .map(({ a, b, passages, words }) => {
      const cell = { kind: 'pair', a, b } as const
      return { id: idOf(cell), label: names(a, b), passages, words, cell }
    })

const yearLines = ({ years }: ReuseOverview, name: (year: string | null) => string): Line[] =>
  years
    .toSorted((a, b) => ((a.year ?? '') < (b.year ?? '') ? 1 : -1))
    .map(({ year, passages, words }) => {
      const cell = { kind: 'year', year } as const
      return { id: idOf(cell), label: name(year), passages, words, cell }
    })

// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the roles make the table a grid that arrow keys move in.
// biome-ignore-all lint/a11y/useFocusableInteractive: the button in each cell has the focus.
import { observer } from 'mobx-react-lite'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReuseOverview } from '../../../preload/contract.ts'
import type { OutletPair } from '../../stores/reuse.ts'
import { matrixOf, shadeOf } from '../../text/reuse-matrix.ts'
import { useRoot } from '../root-context.ts'
import { useReuseTexts } from './reuse-texts.ts'

/** Outlets in the matrix; of more, a table of names is no overview any more. */
const MOST = 24

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-MOST, 0],
  PageDown: [MOST, 0],
  Home: [0, -MOST],
  End: [0, MOST],
}

/**
 * Outlets against outlets: how many passages each two share, darker where it is more words. A grid of which one cell is a tab stop (WAI-ARIA
 * Authoring Practices).
 */
export const ReuseMatrix = observer(function ReuseMatrix({ overview }: { overview: ReuseOverview }) {
  const { t } = useTranslation()
  const texts = useReuseTexts()
  const matrix = useMemo(() => matrixOf(overview, MOST), [overview])
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const table = useRef<HTMLTableElement>(null)
  const { outlets, rows, others, most } = matrix
  const go = (row: number, column: number) => {
    const last = outlets.length - 1
    const to = [Math.min(Math.max(row, 0), last), Math.min(Math.max(column, 0), last)] as const
    setAt(to)
    table.current?.querySelector<HTMLElement>(`[data-at="${to.join(' ')}"]`)?.focus()
  }
  const pressed = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (!move || event.nativeEvent.isComposing || event.altKey) return
    event.preventDefault()
    go(at[0] + move[0], at[1] + move[1])
  }
  return (
    <div className="matrix-place">
      <table ref={table} className="matrix" role="grid" aria-label={t('reuse.table')} onKeyDown={pressed}>
        <thead>
          <tr>
            <td />
            {outlets.map(({ name }) => (
              <th key={name} scope="col">
                <span>{texts.outlet(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ name, articles }, row) => (
            <tr key={name}>
              <th scope="row">
                {texts.outlet(name)} <span className="matrix-articles soft">{t('reuse.articles', { count: articles })}</span>
              </th>
              {rows[row]?.map((cell, column) => (
                <MatrixCell
                  key={outlets[column]?.name}
                  pair={{ a: name, b: outlets[column]?.name ?? null }}
                  cell={cell}
                  shade={shadeOf(cell?.words ?? 0, most)}
                  place={`${row} ${column}`}
                  stop={row === at[0] && column === at[1]}
                  onReach={() => setAt([row, column])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 ? <p className="soft">{t('reuse.others', { count: others })}</p> : null}
    </div>
  )
})

const MatrixCell = observer(function MatrixCell(props: {
  pair: { a: string | null; b: string | null }
  cell: OutletPair | null
  shade: number
  place: string
  stop: boolean
  onReach: () => void
}) {
  const { pair, cell, shade, place, stop, onReach } = props
  const { reuse } = useRoot()
  const texts = useReuseTexts()
  const chosen = reuse.cell?.kind === 'pair' && samePair(reuse.cell, pair)
  return (
    <td role="gridcell" aria-selected={chosen} className={`shade-${shade}`}>
      <button
        type="button"
        data-at={place}
        tabIndex={stop ? 0 : -1}
        aria-label={texts.pair({ ...pair, passages: cell?.passages ?? 0, words: cell?.words ?? 0 })}
        aria-disabled={cell === null}
        onFocus={onReach}
        onClick={() => cell && void reuse.show({ kind: 'pair', ...pair })}
      >
        {cell ? texts.number(cell.passages) : '·'}
      </button>
    </td>
  )
})

const samePair = (x: { a: string | null; b: string | null }, y: { a: string | null; b: string | null }) =>
  (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a)

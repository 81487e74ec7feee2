// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out row by row; the roles say what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, not its rows and cells.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows.
import { observer } from 'mobx-react-lite'
import { useTranslation } from 'react-i18next'
import type { SearchLine } from '../../../preload/contract.ts'
import { lineKey } from '../../stores/lines.ts'
import { useRoot } from '../root-context.ts'
import { openLine } from './open-line.ts'

/** One line: what stands before, the place found, what stands after, and the article; or the whole sentence. A click opens it, with Ctrl beside. */
export const LineRow = observer(function LineRow(props: {
  id: string
  line: SearchLine
  index: number
  current: boolean
  top: number
  height: number
}) {
  const root = useRoot()
  const { t } = useTranslation()
  const { id, line, index, current, top, height } = props
  const { before, exact, after, title, outlet } = line
  const key = lineKey(line)
  const checked = root.lines.isChecked(key)
  return (
    <div
      id={id}
      className={current ? 'line current' : 'line'}
      role="row"
      data-key={key}
      aria-rowindex={index + 1}
      aria-selected={checked}
      style={{ top, height }}
      onClick={({ ctrlKey, metaKey }) => void openLine(root, line, { beside: ctrlKey || metaKey })}
    >
      <div role="gridcell" className="line-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('lines.check', { text: exact })}
          checked={checked}
          onClick={event => event.stopPropagation()}
          onChange={event => {
            root.lines.reach(key)
            root.lines.toggle(key)
            event.target.closest<HTMLElement>('[role="grid"]')?.focus()
          }}
        />
      </div>
      {root.lines.unit === 'sentence' ? (
        <div role="gridcell" className="line-sentence" title={exact}>
          {exact}
        </div>
      ) : (
        <>
          <div role="gridcell" className="line-before">
            <span>{before}</span>
          </div>
          <div role="gridcell" className="line-after">
            <mark>{exact}</mark>
            {after}
          </div>
        </>
      )}
      <div role="gridcell" className="line-title" title={[title, outlet].filter(Boolean).join(' · ')}>
        {title}
      </div>
    </div>
  )
})

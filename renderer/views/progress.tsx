import { observer } from 'mobx-react-lite'
import { ProgressBar } from 'react-aria-components'
import type { Work } from '../stores/work.ts'

/** How far long work is. `label` says it in words; `bare` shows only the bar. */
export const Progress = observer(function Progress({ work, label, bare = false }: { work: Work<unknown>; label: string; bare?: boolean }) {
  const { done, total } = work
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={label}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          {bare ? null : <span className="progress-label">{label}</span>}
          <span className="progress-track">
            <span className={isIndeterminate ? 'progress-fill unknown' : 'progress-fill'} style={{ width: `${percentage ?? 30}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  )
})

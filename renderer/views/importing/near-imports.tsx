import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../preload/contract.ts'
import { nearDuplicates, USUAL_SHARE } from '../../stores/near.ts'
import { useRoot } from '../root-context.ts'

/** How many of the articles that were imported nearly equal others, as soon as that is known; nothing when none does. */
export function NearImports({ imported }: { imported: readonly Article[] }) {
  const { dialogs, jobs } = useRoot()
  const { t } = useTranslation()
  const count = useNearlyEqual(imported)
  if (count === 0) return null
  const look = () => {
    jobs.dismissImport()
    dialogs.show({ kind: 'near-duplicates', articles: imported.map(({ id }) => id) })
  }
  return (
    <p className="near-imports" role="status">
      {t('near.imported', { count })}{' '}
      <Button className="button" onPress={look}>
        {t('near.look')}
      </Button>
    </p>
  )
}

function useNearlyEqual(imported: readonly Article[]): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (imported.length === 0) return
    let gone = false
    const ids = new Set(imported.map(({ id }) => id))
    // It is said beside what was asked for: when it cannot be found out there is nothing to say.
    void nearDuplicates(USUAL_SHARE)
      .catch(() => [])
      .then(pairs => {
        const near = new Set(pairs.filter(({ kept }) => !kept).flatMap(({ a, b }) => [a.id, b.id]))
        if (!gone) setCount([...ids].filter(id => near.has(id)).length)
      })
    return () => {
      gone = true
    }
  }, [imported])
  return count
}

import { useEffect, useState } from 'react'
import { idle } from '../stores/idle.ts'

/** Milliseconds after which a page that never rests is as good as one that does. */
const LONGEST = 300

/** A value once the page has come to rest after it changed: what hangs on it alone is drawn after what one waits for. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    let current = true
    void idle(LONGEST).then(() => {
      if (current) setSettled(value)
    })
    return () => {
      current = false
    }
  }, [value])
  return settled
}

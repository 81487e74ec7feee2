import { useEffect, useRef } from 'react'

/** Runs when this part of the page goes away, and when the window closes: that takes no focus from a field being typed in. */
export function useLeave(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const run = () => latest.current()
    window.addEventListener('beforeunload', run)
    window.addEventListener('pagehide', run)
    return () => {
      window.removeEventListener('beforeunload', run)
      window.removeEventListener('pagehide', run)
      run()
    }
  }, [])
}

import { useEffect } from 'react'

/** Below this width three columns leave too little of each; it is what a window of 1280 pixels has at 200 % zoom. */
const NARROW = '(max-width: 799px)'

/** Tells whether the window is narrow, now and whenever that changes. */
export function useNarrow(tell: (narrow: boolean) => void): void {
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const told = () => tell(query.matches)
    told()
    query.addEventListener('change', told)
    return () => query.removeEventListener('change', told)
  }, [tell])
}

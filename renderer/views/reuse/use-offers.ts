import { useEffect } from 'react'
import type { Root } from '../../stores/root.ts'
import { shownKey } from '../shell/key-map.ts'

/** Lets the offer to code copies name its key. */
export function useOffers(root: Root): void {
  useEffect(() => {
    root.codeOnce.keyName = () => shownKey(root, 'code-copies')
  }, [root])
}

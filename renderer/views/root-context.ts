import { createContext, useContext } from 'react'
import type { Root } from '../stores/root.ts'

const RootContext = createContext<Root | null>(null)

/** Gives the stores to the screens below. */
export const RootProvider = RootContext.Provider

/** The stores; only under `RootProvider`. */
export function useRoot(): Root {
  const root = useContext(RootContext)
  if (!root) throw new Error('no stores here')
  return root
}

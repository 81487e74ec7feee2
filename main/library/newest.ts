import { CollateError } from './error.ts'

/** Gives a signal under a name, which is aborted when the next one is asked for under it. */
export type Newest = (name: string) => AbortSignal

/** Keeps of the questions under each name only the newest going. */
export function newestOnly(): Newest {
  const going = new Map<string, AbortController>()
  return name => {
    going.get(name)?.abort(new CollateError('cancelled', 'Cancelled.'))
    const controller = new AbortController()
    going.set(name, controller)
    return controller.signal
  }
}

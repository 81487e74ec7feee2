/** Resolves when the page has nothing else to do; after so many milliseconds, when they are given, even if it has. */
export const idle = (timeout?: number) =>
  new Promise<void>(
    resolve => globalThis.requestIdleCallback?.(() => resolve(), timeout === undefined ? {} : { timeout }) ?? setTimeout(resolve),
  )

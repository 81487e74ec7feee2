import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Lets this process and those that it starts keep what Node has compiled, so that the next start need not do it again. Only code that is
 * imported from now on is kept. Where it cannot be written, a start takes as long as without.
 */
export function keepCompiled(userData: string): void {
  process.env.NODE_COMPILE_CACHE ??= join(userData, 'compiled')
  enableCompileCache(process.env.NODE_COMPILE_CACHE)
}

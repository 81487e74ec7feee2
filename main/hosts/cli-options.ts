import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'

/** Where relative paths begin: npm runs commands in the project's folder, but remembers where the user stood. */
const base = (process.env.npm_lifecycle_event === 'collate' && process.env.INIT_CWD) || process.cwd()

/** A path of the command line, made absolute. One that begins like an option is a path that was forgotten. */
export function absolute(path: string): string {
  if (path.startsWith('-')) throw new InvalidArgumentError('A path is missing here; one that really begins with “-” is written as “./-”.')
  return resolve(base, path)
}

/** Several paths, one after the other. */
export const paths = (path: string, before: string[] = []): string[] => [...before, absolute(path)]

/** An option that may be given several times. */
export const words = (word: string, before: string[] = []): string[] => [...before, word]

/** A whole number from `least` on; anything else is wrong usage. */
export function whole(least: number) {
  return (text: string): number => {
    const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && Number.isSafeInteger(value))) throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
    return value
  }
}

/** Whole numbers from 1, one after the other. */
export const wholes = (text: string, before: number[] = []): number[] => [...before, whole(1)(text)]

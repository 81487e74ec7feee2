import { z } from 'zod'
import { COLOURS } from '../model.ts'

/** One row of the contract: the schema of a request and, as a type only, what is replied. */
interface Row<Request extends z.ZodType, Value> {
  request: Request
  /** Never set: carries the reply's type. */
  value?: Value
}

/** A row, in two steps because TypeScript infers either all of a function's types or none. */
export const call = <Request extends z.ZodType>(request: Request) => ({
  replies: <Value>(): Row<Request, Value> => ({ request }),
})

export const id = z.int().positive()
export const ids = z.array(id).min(1).max(100_000)
export const name = z.string().trim().min(1).max(500)
/** UTF-16 offset in a version's text. */
export const offset = z.int().min(0)
export const colour = z.enum(COLOURS)
/** Full path of a file or folder, as long as any system takes; none takes a NUL in it. */
export const path = z
  .string()
  .min(1)
  .max(32_767)
  .refine(text => !text.includes('\0'), 'No path has a NUL in it')
/** Id of a job. */
export const job = z.string().max(100)
/** `A/B`: names from the root, created when missing. */
export const themePath = z.string().trim().min(1).max(1000)

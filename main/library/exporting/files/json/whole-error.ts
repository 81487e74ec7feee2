/**
 * Why a file in our own format is not read. `newer`: it is of a later Collate; `cut`: it ends too early, in the line that is named; `changed`: it is not
 * as it was written; `damaged`: it is no JSON, from the line that is named on; `shape`: something in it is not as it is to be.
 */
export type WholeProblem = 'newer' | 'cut' | 'changed' | 'damaged' | 'shape'

/** A file in our own format that is not read, with where in it something is wrong. */
export class WholeError extends Error {
  readonly problem: WholeProblem
  readonly where: string

  constructor(problem: WholeProblem, where = '') {
    super(`${problem} ${where}`.trim())
    this.name = 'WholeError'
    this.problem = problem
    this.where = where
  }
}

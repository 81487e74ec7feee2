import { type OpenStep, openStep, reopenStep } from '../change.ts'
import type { Context } from '../context.ts'

/** The step of the history that each job of an import belongs to. */
const steps = new WeakMap<Context['db'], Map<string, number>>()

/** Begins the step of an import's job, or goes on with that of the job `after`, unless that was undone or changed nothing. */
export function stepOf(context: Context, job: string, after?: string): OpenStep {
  const known = steps.get(context.db) ?? new Map<string, number>()
  steps.set(context.db, known)
  const before = after === undefined ? undefined : known.get(after)
  const step = (before === undefined ? null : reopenStep(context, before)) ?? openStep(context, 'import.start')
  if (step.id !== null) known.set(job, step.id)
  return step
}

import { setImmediate } from 'node:timers/promises'
import { Context, Liquid, type Template as Parsed } from 'liquidjs'
import { TEMPLATE_SUBJECTS, type TemplateSubject } from '../../../../preload/model.ts'
import type { Rendered } from '../rendered.ts'
import { explainTemplate, TemplateError } from './failure.ts'
import { FILTERS } from './filters.ts'
import { PartTag } from './part-tag.ts'
import { PartsEmitter } from './parts.ts'

/** UTF-16 units of a template. */
const LONGEST = 200_000
/** Characters and list items that filters may make. */
const MEMORY = 100_000_000
/** Milliseconds of work before others get their turn. */
const TURN = 20
/** Steps between two looks at the clock: a look costs more than a step. */
const STEPS = 128

/** Tags that read files. */
const FILE_TAGS = ['include', 'render', 'layout', 'block']

function engine(): Liquid {
  const liquid = new Liquid({
    parseLimit: LONGEST,
    memoryLimit: MEMORY,
    ownPropertyOnly: true,
    strictFilters: true,
    // Dates are those of the article, wherever they are read.
    timezoneOffset: 0,
    preserveTimezones: true,
    templates: {},
  })
  for (const tag of FILE_TAGS) delete liquid.tags[tag]
  liquid.registerTag('part', PartTag)
  for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, filter)
  liquid.registerFilter('date', partialDate(liquid))
  return liquid
}

/** Liquid's own filter, but a year or a month alone stays one. */
function partialDate(liquid: Liquid) {
  const own = liquid.filters.date
  return function (this: unknown, value: unknown, ...rest: unknown[]): unknown {
    if (typeof value === 'string' && /^\d{4}(?:-\d{2})?$/u.test(value)) return value.split('-').toReversed().join('/')
    return typeof own === 'function' ? own.call(this as never, value, ...rest) : value
  }
}

let shared: Liquid | undefined
const liquid = (): Liquid => {
  shared ??= engine()
  return shared
}

/** A template that was read and can be rendered any number of times. */
export interface ReadTemplate {
  /**
   * What it makes of some values, in steps between which others get their turn. Throws TemplateError when it fails or takes longer than
   * `limit` milliseconds.
   */
  render(values: Readonly<Record<string, unknown>>, limit: number): Promise<Rendered>
}

/** Reads a template; `known` are the names of the values that it will get. Throws TemplateError where it is wrong. */
export function readTemplate(body: string, known: readonly string[]): ReadTemplate {
  const parsed = parse(body)
  refuseUnknown(parsed, known)
  return { render: (values, limit) => render(parsed, values, limit) }
}

/**
 * What a template makes a file of: an article, theme or collection when it uses one that it did not bring itself, or else the library. Throws
 * TemplateError where it is wrong.
 */
export function checkTemplate(body: string): TemplateSubject {
  const parsed = parse(body)
  const used = Object.keys(liquid().analyzeSync(parsed).globals)
  const per = TEMPLATE_SUBJECTS.find(subject => subject !== 'library' && used.includes(subject)) ?? 'library'
  refuseUnknown(parsed, valuesFor(per))
  return per
}

/** Names of the values that a template gets: what it is of, the library, and words for headings in the language of the articles. */
export const valuesFor = (per: TemplateSubject): string[] => [...new Set([per, 'library', 'words'])]

function parse(body: string): Parsed[] {
  try {
    return liquid().parse(body.replace(/\r\n?/gu, '\n'))
  } catch (error) {
    throw explainTemplate(error)
  }
}

/** A name that is nothing would silently leave out what it was meant to bring. */
function refuseUnknown(parsed: Parsed[], known: readonly string[]): void {
  for (const [name, [first]] of Object.entries(liquid().analyzeSync(parsed).globals)) {
    if (known.includes(name)) continue
    throw new TemplateError(`There is no “${name}” here. There are: ${known.join(', ')}.`, first?.location.row ?? null)
  }
}

async function render(parsed: Parsed[], values: Readonly<Record<string, unknown>>, limit: number): Promise<Rendered> {
  const emitter = new PartsEmitter()
  const options = liquid().options
  // Its own object, since templates may count in it; getters stay such.
  const scope = Object.defineProperties({}, Object.getOwnPropertyDescriptors(values))
  const context = new Context(scope, options, { renderLimit: limit }, { liquid: liquid() })
  try {
    await inTurns(liquid().renderer.renderTemplates(parsed, context, emitter))
  } catch (error) {
    throw explainTemplate(error)
  }
  return emitter.rendered
}

type Steps = Iterator<unknown, unknown, unknown>
const isSteps = (value: unknown): value is Steps =>
  typeof value === 'object' && value !== null && 'throw' in value && 'next' in value && typeof value.next === 'function'

/** Runs what Liquid does in nested steps. Nothing that it waits for takes time, so only the clock makes it rest. */
async function inTurns(first: Steps): Promise<void> {
  const stack = [first]
  let [value, failure]: [unknown, { error: unknown } | null] = [undefined, null]
  let since = performance.now()
  let steps = 0
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    try {
      const step: IteratorResult<unknown, unknown> = failure
        ? (top.throw?.(failure.error) ?? { done: true, value: undefined })
        : top.next(value)
      failure = null
      value = step.value
      if (step.done) stack.pop()
      if (isSteps(value)) {
        stack.push(value)
        value = undefined
      }
    } catch (error) {
      failure = { error }
      stack.pop()
    }
    if (++steps % STEPS > 0 || performance.now() - since < TURN) continue
    await setImmediate()
    since = performance.now()
  }
  if (failure) throw failure.error
}

import { type Filling, optionsOf, rightValues, type Schema, withKey } from './requests.ts'

/** A value that a schema must refuse. */
export interface Wrong {
  /** Where in it what is wrong stands. Inside a choice without a mark that tells the options apart, where the choice stands. */
  path: (string | number)[]
  what: string
  value: unknown
}

/** Bounds beyond this are only asked for, not tried: a hundred megabytes for every field take their time. */
const HUGE = 1_000_000
const FILLING: Filling = { text: 'chữ', number: 5, key: 'phím' }
/** Names that every object has without having been given them. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

/** Something of every type of JSON; NaN and infinity are null in it. */
const PROBES: Record<string, unknown[]> = {
  null: [Number.NaN],
  boolean: [true],
  number: [7],
  string: ['7', '__proto__'],
  array: [[], [[]]],
  object: [{}, { length: 1, 0: 'x' }, JSON.parse('{"__proto__":{"length":1}}')],
}
/** Constants and choices of a contract are texts. */
const kindOf = ({ type = 'string' }: Schema): string => (type === 'integer' ? 'number' : type)

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const sample = (schema: Schema) => rightValues(schema, FILLING)[0]
const at = (step: string | number, wrongs: Wrong[], put: (value: unknown) => unknown): Wrong[] =>
  wrongs.map(({ path, what, value }) => ({ path: [step, ...path], what, value: put(value) }))
const here = (what: string, values: unknown[]): Wrong[] => values.map(value => ({ path: [], what, value }))

/** Values that are wrong in one place each: in type, size, name or number of fields. */
export function wrongValues(schema: Schema): Wrong[] {
  const options = optionsOf(schema)
  const kinds = options.map(kindOf)
  const types = Object.entries(PROBES).filter(([kind]) => !kinds.includes(kind))
  const inside = options.flatMap(wrongWithin)
  const told = options.filter(({ type }) => type !== 'null').length === 1 || schema.oneOf !== undefined
  return [
    ...here('type', types.flatMap(([, values]) => values).map(json)),
    ...(told ? inside : inside.map(wrong => ({ ...wrong, path: [] }))),
  ]
}

/** Of the right type, and wrong nevertheless. */
function wrongWithin(schema: Schema): Wrong[] {
  if (schema.enum || 'const' in schema) return here('choice', [...PROTOTYPE_KEYS, '', 'x'.repeat(100_000)])
  if (schema.type === 'string') return wrongTexts(schema)
  if (schema.type === 'integer' || schema.type === 'number') return wrongNumbers(schema)
  if (schema.type === 'array') return wrongArrays(schema)
  if (schema.type === 'object') return [...wrongFields(schema), ...wrongKeys(schema)]
  return []
}

function wrongTexts({ minLength = 0, maxLength, pattern, format }: Schema): Wrong[] {
  return [
    ...here('short', minLength > 0 ? ['x'.repeat(minLength - 1)] : []),
    ...here('long', (maxLength ?? Infinity) > HUGE ? [] : ['x'.repeat(Number(maxLength) + 1)]),
    ...here('form', (pattern ?? format) ? ['không phải', '__proto__', `x${'='.repeat(100_000)}`] : []),
  ]
}

function wrongNumbers({ type, minimum, exclusiveMinimum, maximum }: Schema): Wrong[] {
  const least = minimum ?? exclusiveMinimum
  return [
    ...here('huge', [1e308, -1e308]),
    ...here('small', least === undefined ? [] : [least - 1]),
    ...here('large', maximum === undefined ? [] : [maximum + 1]),
    ...here('fraction', type === 'integer' ? [1.5, 5e-324] : []),
  ]
}

function wrongArrays({ items = {}, minItems = 0, maxItems }: Schema): Wrong[] {
  return [
    ...here('few', minItems > 0 ? [Array(minItems - 1).fill(sample(items))] : []),
    ...here('many', maxItems === undefined ? [] : [Array(maxItems + 1).fill(sample(items))]),
    ...at(0, wrongValues(items), value => [value, ...Array(Math.max(0, minItems - 1)).fill(sample(items))]),
  ]
}

function wrongFields({ properties = {}, required = [] }: Schema): Wrong[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const whole = sample({ type: 'object', properties }) as Record<string, unknown>
    const { [key]: _, ...without } = whole
    const missing: Wrong[] = required.includes(key) ? [{ path: [key], what: 'missing', value: without }] : []
    return [...missing, ...at(key, wrongValues(schema), value => ({ ...whole, [key]: value }))]
  })
}

function wrongKeys({ properties = {}, propertyNames, additionalProperties }: Schema): Wrong[] {
  if (propertyNames) {
    const names = propertyNames.enum ? ['constructor', 'lạ'] : ['x'.repeat((propertyNames.maxLength ?? 0) + 1)]
    const value = additionalProperties || {}
    const key = propertyNames.enum?.[0] ?? FILLING.key
    return [
      ...names.map(name => ({ path: [name], what: 'name', value: { [name]: sample(value) } })),
      ...at(key, wrongValues(value), wrong => ({ [key]: wrong })),
    ]
  }
  const whole = sample({ type: 'object', properties }) as object
  return [...PROTOTYPE_KEYS, 'lạ'].map(name => ({ path: [name], what: 'unknown', value: withKey(whole, name, deep()) }))
}

/** So deep that whoever goes through it step by step inside itself would fall. */
function deep(): unknown {
  let inner: unknown = null
  for (let depth = 0; depth < 5000; depth++) inner = depth % 2 ? [inner] : { a: inner }
  return inner
}

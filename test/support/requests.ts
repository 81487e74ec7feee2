import { z } from 'zod'
import { contract } from '../../preload/contract.ts'

/** The part of JSON Schema in which zod writes a request. */
export interface Schema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null'
  enum?: string[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  propertyNames?: Schema
  additionalProperties?: Schema | false
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Every channel with the schema of what may be asked of it. */
export const REQUESTS: [string, Schema][] = Object.entries(contract).map(([channel, { request }]) => [
  channel,
  z.toJSONSchema(request, { io: 'input' }) as Schema,
])

/** The options of a schema; itself when there is no choice. */
export const optionsOf = (schema: Schema): Schema[] => (schema.anyOf ?? schema.oneOf)?.flatMap(optionsOf) ?? [schema]

/** What a right request is filled with. */
export interface Filling {
  /** Cut to what a field takes. */
  text: string
  /** Brought between the bounds of a field. */
  number: number
  /** Keys of records that take any. */
  key: string
}

/** Values of known forms, by the formats and the beginnings of the patterns that stand for them. */
const FORMS: Record<string, string> = {
  base64: 'QsOgaQ==',
  uuid: '01890000-0000-7000-8000-000000000000',
  uri: 'https://example.com/bai',
  '^\\d{4}': '2023-08-21',
}
const formOf = ({ format, pattern }: Schema) =>
  Object.entries(FORMS).find(([form]) => format === form || (format === undefined && pattern?.startsWith(form)))?.[1]

function textFor(schema: Schema, { text }: Filling): string {
  const form = formOf(schema)
  if (form !== undefined) return form
  if (schema.pattern) throw new Error(`Tests need an example of what ${schema.pattern} takes, in FORMS.`)
  return text.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength)
}

function numberFor({ type, minimum, exclusiveMinimum, maximum }: Schema, { number }: Filling): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + 1)
  const within = Math.min(Math.max(number, least), maximum ?? Infinity)
  return type === 'integer' ? Math.trunc(within) : within
}

/** All right values of the least kinds: one for each option of each choice, every field filled. */
export function rightValues(schema: Schema, filling: Filling): unknown[] {
  const options = optionsOf(schema)
  if (options.length > 1) return options.flatMap(option => rightValues(option, filling))
  if (schema.enum) return schema.enum.slice(0, 1)
  if ('const' in schema) return [schema.const]
  if (schema.type === 'string') return [textFor(schema, filling)]
  if (schema.type === 'integer' || schema.type === 'number') return [numberFor(schema, filling)]
  if (schema.type === 'boolean') return [true, false]
  if (schema.type === 'null') return [null]
  if (schema.type === 'array') return rightValues(schema.items ?? {}, filling).map(item => Array(schema.minItems ?? 1).fill(item))
  return rightObjects(schema, filling)
}

function rightObjects({ properties, propertyNames, additionalProperties }: Schema, filling: Filling): object[] {
  if (propertyNames) {
    const key = propertyNames.enum?.[0] ?? filling.key
    return rightValues(additionalProperties || {}, filling).map(value => withKey({}, key, value))
  }
  const fields = Object.entries(properties ?? {}).map(([key, schema]) => ({ key, values: rightValues(schema, filling) }))
  const most = Math.max(1, ...fields.map(({ values }) => values.length))
  return Array.from({ length: most }, (_, nth) => Object.fromEntries(fields.map(({ key, values }) => [key, values[nth % values.length]])))
}

/** A copy with a field of its own, also for names that assigning would take for something else. */
export function withKey(object: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...object }, key, { value, enumerable: true, configurable: true, writable: true })
}

/** An object of a document in JSON, about which nothing is known yet. */
export type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list, or a lone one. */
export const objectsOf = (value: unknown): Json[] => [value].flat().filter(isJson)

/** Text in a value, or the first in a list of them. */
export const stringOf = (value: unknown): string | null => [value].flat().find(item => typeof item === 'string') ?? null

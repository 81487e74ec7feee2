/** The present moment as stored everywhere: ISO 8601 in UTC with milliseconds. Tests fix it by faking `Date`. */
export const now = (): string => new Date().toISOString()

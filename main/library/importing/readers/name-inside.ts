import { oneLine } from '../draft.ts'

/** The name of an article inside a source that holds several and gives them no names: its title, else its number from 1. */
export const nameInside = (title: string | null, index: number): string =>
  oneLine(title?.replace(/[/\\]/gu, '-'), 120)?.replace(/^#/u, '') || `#${index + 1}`

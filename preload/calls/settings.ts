import { z } from 'zod'
import { type CheckReport, CITATION_STYLES, PAGE_COLOURS, type Settings } from '../model.ts'
import { call, id } from './row.ts'

const settings = z
  .strictObject({
    language: z.enum(['system', 'vi', 'en']),
    appearance: z.enum(['system', 'light', 'dark', 'contrast']),
    font: z.enum(['serif', 'sans']),
    fontSize: z.int().min(12).max(32),
    measure: z.int().min(40).max(120),
    lineHeight: z.number().min(1.2).max(2.4),
    letterSpacing: z.int().min(0).max(20),
    page: z.enum(PAGE_COLOURS),
    focusMode: z.boolean(),
    synced: z.boolean(),
    marks: z.boolean(),
    stripes: z.boolean(),
    shared: z.boolean(),
    offerCopies: z.boolean(),
    shownCoder: id.nullable(),
    panes: z.array(id.nullable()).min(1).max(3),
    focused: z.int().min(0).max(2),
    keys: z.record(z.string().max(80), z.array(z.string().min(1).max(40)).max(8)),
    inVivoParent: id.nullable(),
    citation: z.enum(CITATION_STYLES),
    backupMegabytes: z.int().min(500).max(1_000_000),
    placeAccepted: z.boolean(),
  })
  .partial()

/** Settings, and the check of a library. */
export const settingsCalls = {
  'settings.read': call(z.strictObject({})).replies<Settings>(),
  'settings.update': call(settings).replies<Settings>(),

  'check.run': call(z.strictObject({ deep: z.boolean().optional() })).replies<CheckReport>(),
} as const

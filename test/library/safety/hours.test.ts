import { expect, test } from 'vitest'
import { randomFrom } from '../../bench/corpus.ts'
import { plantLibrary } from '../../bench/reader/plant.ts'
import { type Hour, workForHours } from '../../support/hours/hours.ts'
import { temporaryFolder } from '../../support/library.ts'

/** Bytes: SQLite brings the journal home at 1,000 pages of 4 KB, and begins it anew. */
const JOURNAL = 12e6

test('three hours of work, backups, undo, restarts and searches leave a library in order, and its journal no longer than it has to be', async () => {
  const folder = temporaryFolder()
  plantLibrary(folder, 100)
  const hours: Hour[] = []
  const faults = await workForHours({ folder, hours: 3, each: 300, random: randomFrom(7), tell: hour => hours.push(hour) })
  expect(faults).toEqual([])
  expect(hours.map(({ room }) => room.journal).filter(bytes => bytes > JOURNAL)).toEqual([])
  expect(hours.flatMap(({ times }) => [...times.values()].flat())).toHaveLength(900)
})

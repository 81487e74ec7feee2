import { beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../main/library/db/open.ts'
import { nothingStored, storeHighlights } from '../../../main/library/importing/annotations.ts'
import { storeThemes } from '../../../main/library/importing/store-themes.ts'
import { listCoders } from '../../../main/library/records/coders.ts'
import { listHighlights } from '../../../main/library/records/highlights.ts'
import { readMemo } from '../../../main/library/records/memos.ts'
import { listThemes } from '../../../main/library/records/themes.ts'
import type { ImportedHighlight, ImportedTheme } from '../../../preload/model.ts'
import { plant } from '../../support/articles.ts'
import { setup } from '../../support/build.ts'
import { temporaryFolder } from '../../support/library.ts'

beforeAll(setup)

const TEXT = 'Tàu rời ga. Mưa rơi trên ga. Tàu về.'
const id = (digit: string) => `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`
const THEMES: ImportedTheme[] = [
  { path: 'Nhóm', colour: 'blue', definition: '', uuid: id('1'), group: true, memo: 'Vì sao' },
  { path: 'Nhóm/Tàu', colour: null, definition: 'Tàu hỏa', uuid: id('2'), inherits: true },
]
const HIGHLIGHTS: ImportedHighlight[] = [
  {
    exact: 'Tàu',
    start: 0,
    end: 3,
    note: 'một',
    themes: ['Nhóm/Tàu'],
    tagged: [{ uuid: id('2'), coder: 'Mai' }],
    colour: 'red',
    uuid: id('3'),
    memo: 'Nhớ',
    coder: 'Lan',
    createdAt: '2024-01-02T03:04:05.000Z',
    updatedAt: '2024-02-02T03:04:05.000Z',
  },
  { exact: 'Tàu', start: 0, end: 3, note: null, themes: [], colour: null, uuid: id('4'), coder: 'Lan' },
  { exact: 'không còn', note: null, themes: [], colour: null, uuid: id('5'), orphan: true, quotation: true },
  { exact: 'Tàu', start: 27, end: 30, note: null, themes: [], colour: null, uuid: id('6') },
  { exact: 'chưa từng có', note: null, themes: [], colour: null },
]

function opened() {
  const folder = temporaryFolder()
  const [article] = plant(folder, [{ text: TEXT }])
  const db = openDatabase(folder)
  const into = { id: article?.id ?? 0, version: 1 }
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate()
  return {
    db,
    into,
    themes: (themes = THEMES) => inTransaction(() => storeThemes(db, themes)),
    highlights: (highlights = HIGHLIGHTS) => inTransaction(() => storeHighlights(db, into, TEXT, highlights)),
  }
}

describe('what comes from another library', () => {
  it('comes with all that is known of it, and once only', () => {
    const { db, themes, highlights } = opened()
    expect(themes()).toBe(2)
    expect(highlights()).toEqual({ placed: 3, orphaned: 2, anchored: { exact: 2, moved: 1, orphaned: 2 }, changed: true })
    const stored = listHighlights(db)
    expect(stored).toMatchObject([
      { uuid: expect.any(String), exact: 'không còn', state: 'orphan' },
      { exact: 'chưa từng có', state: 'orphan' },
      {
        uuid: id('3'),
        coder: { name: 'Lan' },
        note: 'một',
        colour: 'red',
        themes: ['Nhóm/Tàu'],
        createdAt: '2024-01-02T03:04:05.000Z',
        updatedAt: '2024-02-02T03:04:05.000Z',
      },
      { uuid: id('4'), start: 0, coder: { name: 'Lan' } },
      { uuid: id('6'), start: 29, exact: 'Tàu' },
    ])
    const names = new Map(listCoders(db).map(coder => [coder.id, coder.name]))
    expect(stored[2]?.themeCoders.map(coder => names.get(coder))).toEqual(['Mai'])
    expect(readMemo(db, 'highlight', stored[2]?.id ?? 0).body).toBe('Nhớ')
    expect(listThemes(db)).toMatchObject([
      { uuid: id('1'), group: true, colour: 'blue' },
      { uuid: id('2'), ownColour: null, colour: 'blue', definition: 'Tàu hỏa' },
    ])
    expect(themes()).toBe(0)
    expect(highlights()).toEqual({ ...nothingStored(), anchored: { exact: 3, moved: 0, orphaned: 2 } })
    expect(listHighlights(db)).toEqual(stored)
    db.close()
  })

  it('is known by its UUID under another name, and gets what it lacks', () => {
    const { db, themes, highlights } = opened()
    themes()
    highlights()
    const renamed = THEMES.map(theme => ({ ...theme, path: theme.path.replace('Nhóm', 'Khác') }))
    expect(themes([...renamed, { path: 'Khác/Mới', colour: 'green', definition: '' }])).toBe(1)
    expect(listThemes(db).map(({ path }) => path)).toEqual(['Nhóm', 'Nhóm/Tàu', 'Nhóm/Mới'])
    const [first] = HIGHLIGHTS
    if (!first) throw new Error('There was none.')
    highlights([{ ...first, themes: ['Khác/Mới', 'Khác/Tàu'], tagged: [{}, { uuid: id('2') }], note: 'hai' }])
    expect(listHighlights(db).find(({ uuid }) => uuid === id('3'))).toMatchObject({ note: 'một\n\nhai', themes: ['Nhóm/Tàu', 'Khác/Mới'] })
    db.close()
  })
})

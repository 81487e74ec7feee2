import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportFolder, recentLibraries, rememberLibrary } from '../../main/hosts/libraries.ts'
import { temporaryFolder } from '../support/library.ts'

/** A folder that holds a library, as far as hosts look. */
function library(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'library.sqlite'), '')
  return folder
}

test('recent libraries are ten at most, the newest first, each once, and only those that are still there', () => {
  const userData = temporaryFolder()
  const parent = temporaryFolder()
  const folders = Array.from({ length: 12 }, (_, index) => library(parent, `Thư viện ${index}`))
  for (const folder of [...folders, library(parent, 'Thư viện 5')]) rememberLibrary(userData, folder)
  rmSync(library(parent, 'Thư viện 11'), { recursive: true })
  expect(recentLibraries(userData)).toEqual([5, 10, 9, 8, 7, 6, 4, 3, 2].map(index => folders[index]))
})

test('recent libraries survive a file that cannot be read', () => {
  const userData = temporaryFolder()
  for (const text of ['', '{', '{"a":1}', '[1, null]']) {
    writeFileSync(join(userData, 'recent.json'), text)
    expect(recentLibraries(userData)).toEqual([])
  }
  const folder = library(temporaryFolder(), 'Lại')
  rememberLibrary(userData, folder)
  expect(recentLibraries(userData)).toEqual([folder])
})

test('exports go beside the library unless the user says otherwise, or into the home folder where nothing can be written beside it', () => {
  const parent = temporaryFolder()
  expect(exportFolder(join(parent, 'Thư viện'))).toBe(join(parent, 'Thư viện Markdown'))
  expect(exportFolder(join(parent, 'không có', 'Thư viện'))).toBe(join(homedir(), 'Thư viện Markdown'))
})

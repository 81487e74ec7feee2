import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readArguments } from '../../main/hosts/host-arguments.ts'
import { firstLibrary, rememberLibrary } from '../../main/hosts/libraries.ts'
import { temporaryFolder } from '../support/library.ts'

const own = join(homedir(), 'Collate')

function libraryIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'library.sqlite'), '')
  return folder
}

test('the library in the home folder is asked to have the starter library at the first start', () => {
  const given = readArguments(['--user-data-dir', temporaryFolder()])
  expect(firstLibrary(given)).toMatchObject({ folder: own, create: true, starter: true })
})

test('another library that was open last comes without the starter library', () => {
  const userData = temporaryFolder()
  const folder = libraryIn(join(temporaryFolder(), 'Thư viện'))
  rememberLibrary(userData, folder)
  expect(firstLibrary(readArguments(['--user-data-dir', userData]))).toMatchObject({ folder, create: false, starter: false })
})

test('a library that is named comes with the starter library where that is asked for, whether the folder holds one or not', () => {
  const folder = temporaryFolder()
  const asked = () => firstLibrary(readArguments(['--user-data-dir', temporaryFolder(), '--library', folder, '--starter']))
  expect(asked()).toMatchObject({ folder, create: true, starter: true })
  libraryIn(folder)
  expect(asked()).toMatchObject({ folder, create: true, starter: true })
})

test('the library in the home folder is asked again at every start, since its planting may have been broken off', () => {
  const userData = temporaryFolder()
  const home = temporaryFolder()
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, home)
  onTestFinished(() => void vi.unstubAllEnvs())
  const folder = libraryIn(join(home, 'Collate'))
  rememberLibrary(userData, folder)
  expect(firstLibrary(readArguments(['--user-data-dir', userData]))).toMatchObject({ folder, create: false, starter: true })
})

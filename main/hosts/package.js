import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { ensureBuilt, root } from './build.js'
import { downloadElectron, findElectron } from './electron-binary.js'

/**
 * The switches of the packaged program (https://www.electronjs.org/docs/latest/tutorial/fuses). It may still be run as Node, since the importer and the
 * check of printed reports are processes of their own that can be ended; whoever could set the variable for that could start any program instead.
 * The two about archives are off, since the app is a folder.
 * @type {import('@electron/fuses').FuseV1Config}
 */
export const FUSES = {
  version: FuseVersion.V1,
  resetAdHocDarwinSignature: process.platform === 'darwin',
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

/** Where the program and the app lie in a copy of Electron, and what the program is called before it is ours. */
function layout() {
  if (process.platform === 'darwin') {
    return { own: 'Collate.app', theirs: 'Electron.app', program: 'Collate.app', resources: 'Collate.app/Contents/Resources' }
  }
  const ending = process.platform === 'win32' ? '.exe' : ''
  return { own: `Collate${ending}`, theirs: `electron${ending}`, program: `Collate${ending}`, resources: 'resources' }
}

/** Folders of the packages that the built app reads when it runs, relative to the project. */
function packagesToRun() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  /** @type {Set<string>} */
  const nodes = new Set(Object.keys(packages[''].optionalDependencies ?? {}).map(name => `node_modules/${name}`))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && !nodes.has(path))
    .map(([path]) => path)
    .filter(path => existsSync(join(root, path)))
}

/** @param {string} program */
const distOf = program => (process.platform === 'darwin' ? join(program, '../../../..') : dirname(program))

/**
 * Makes a folder with a program that runs without anything else, for the system that this runs on: Electron's own one with the built app in it and
 * its switches set. It is not signed. Throws when there is no Electron and it cannot be downloaded.
 * @param {string} out folder in which it is made; one of this name there is replaced
 * @returns {Promise<string>} path of the program
 */
export async function packageApp(out) {
  const electron = findElectron() ?? (await downloadElectron())
  if (!electron) throw new Error('Electron is not here and could not be downloaded. Connect to the internet and try again.')
  await ensureBuilt(line => process.stderr.write(`${line}\n`))
  const { own, theirs, program, resources } = layout()
  const folder = join(out, `Collate-${process.platform}-${process.arch}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(distOf(electron), folder, { recursive: true, verbatimSymlinks: true })
  await rename(join(folder, theirs), join(folder, own))
  const app = join(folder, resources, 'app')
  for (const name of ['app', 'default_app.asar']) await rm(join(folder, resources, name), { recursive: true, force: true })
  await cp(join(root, 'out'), join(app, 'out'), { recursive: true, filter: path => !basename(path).startsWith('.') })
  await cp(join(root, 'package.json'), join(app, 'package.json'))
  for (const path of packagesToRun()) {
    await cp(join(root, path), join(app, path), {
      recursive: true,
      filter: from => !from.slice(join(root, path).length).includes('node_modules'),
    })
  }
  await flipFuses(join(folder, program), FUSES)
  return join(folder, program)
}

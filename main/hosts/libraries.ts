import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { HostArguments } from './host-arguments.ts'
import { recall, remember } from './remembered.ts'

const MOST = 10

/** Whether a folder holds a library. */
export const holdsLibrary = (folder: string): boolean => existsSync(join(folder, 'library.sqlite'))

/** Folders of libraries that were open and are still there, most recent first. */
export function recentLibraries(userData: string): string[] {
  const value = recall(userData, 'recent')
  return Array.isArray(value) ? value.filter(folder => typeof folder === 'string' && holdsLibrary(folder)) : []
}

/** Puts a library at the head of the recent ones. */
export function rememberLibrary(userData: string, folder: string): void {
  const others = recentLibraries(userData).filter(other => other !== folder)
  remember(userData, 'recent', [folder, ...others].slice(0, MOST))
}

// Not in Documents: cloud services often synchronise that folder, and a database copied while open is damaged.
const ownLibrary = () => join(homedir(), 'Collate')

/** Where libraries are copied to that can only be read where they are. */
export const copiesFolder = ({ userData, ownUserData }: Pick<HostArguments, 'userData' | 'ownUserData'>): string =>
  ownUserData ? join(homedir(), 'Collate copies') : join(userData, 'copies')

/**
 * The library to begin with: the one asked for, else the last one, else one in the home folder. That one comes with the starter
 * library: asked for at every start, since the library knows by itself whether it is to get it, or the rest of it, or never again.
 */
export function firstLibrary(given: HostArguments): { folder: string; create: boolean; starter: boolean; copies: string } {
  const copies = copiesFolder(given)
  if (given.library) return { folder: given.library, create: true, starter: given.starter, copies }
  const last = recentLibraries(given.userData)[0]
  const folder = last ?? ownLibrary()
  return { folder, create: last === undefined, starter: folder === ownLibrary(), copies }
}

/** Where exports go unless the user says otherwise: beside the library, or in the home folder where that cannot be written. */
export const exportFolder = (library: string): string =>
  join(canWrite(dirname(library)) ? dirname(library) : homedir(), `${basename(library)} Markdown`)

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

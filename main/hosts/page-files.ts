import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** A file of the page, as a host may serve it. */
export interface PageFile {
  /** Absolute. */
  path: string
  /** For the `Content-Type` header. */
  type: string
}

/**
 * Finds the file of the built page that a URL's path means, `/` being `index.html`. Only what a listing of the folder
 * holds can be found, so no spelling of a path leads out of it; symbolic links and unknown types are not listed.
 */
export async function findPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const wanted = decode(urlPath === '/' ? '/index.html' : urlPath)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (entry.isFile() && type && `/${relative(folder, path).split(sep).join('/')}` === wanted) return { path, type }
  }
  return null
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}

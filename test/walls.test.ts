import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './support/library.ts'

/** Importing file → what it must not import. */
const CLOSED: Record<string, string[]> = {
  'renderer/views/reader/pane.tsx': [
    "import { a } from '../../../main/library/text/fold.ts'",
    "import type { A } from '../../../main/hosts/project.ts'",
    "export * from '../../../main/library/library.ts'",
    "const a = await import('../../../main/library/library.ts')",
    "import { a } from '../../../seeds/codebook.ts'",
    "import { a } from '../../../preload/index.ts'",
    "import { contract } from '../../../preload/contract.ts'",
    "import { COLOURS } from '../../../preload/contract.ts'",
    "import * as a from '../../../preload/contract.ts'",
    "import { a } from './../../../main/library/text/fold.ts'",
    "import { a } from 'fs'",
    "import { a } from 'fs/promises'",
    "import { a } from 'node:fs'",
    "import a from 'better-sqlite3'",
    "import { a } from 'electron'",
    "import { a } from 'electron/renderer'",
    "import { a } from 'zod'",
  ],
  'renderer/app.tsx': ["import { a } from '../main/hosts/project.ts'", "import '../preload/index.ts'"],
  'preload/index.ts': [
    "import { contract } from './contract.ts'",
    "import { a } from '../main/library/error.ts'",
    "import { a } from 'node:fs'",
    "import { a } from 'zod'",
  ],
  'preload/contract.ts': [
    "import { a } from 'electron'",
    "import { a } from '../main/library/error.ts'",
    "import { a } from '../renderer/stores/calls.ts'",
    "import { a } from '../seeds/codebook.ts'",
  ],
  'preload/calls/articles.ts': ["import { a } from '../contract.ts'", "import { a } from '../../main/library/library.ts'"],
  'preload/models/article.ts': ["import { a } from 'zod'", "import { a } from '../contract.ts'"],
  'preload/model.ts': ["import { a } from 'electron'", "import { a } from './contract.ts'", "import { a } from 'zod'"],
  'main/library/records/themes.ts': [
    "import { a } from '../../hosts/project.ts'",
    "import { a } from '../../../renderer/stores/calls.ts'",
    "import { a } from '../../../preload/index.ts'",
    "import { a } from '../../../seeds/starter.ts'",
    "import { a } from 'electron'",
    "import { a } from 'electron/main'",
    "import a from 'better-sqlite3'",
    "import type { A } from 'better-sqlite3'",
  ],
  'main/library/library.ts': ["import { a } from '../hosts/project.ts'", "import { a } from '../../seeds/starter.ts'"],
  'main/library/process.ts': ["import { a } from '../hosts/project.ts'", "import a from 'better-sqlite3'"],
  'main/library/db/open.ts': ["import { a } from '../../hosts/project.ts'", "import { a } from '../../../seeds/starter.ts'"],
  'main/library/text/fold.ts': [
    "import { a } from '../error.ts'",
    "import type { A } from '../../../preload/model.ts'",
    "import { a } from 'node:fs'",
    "import a from 'lunr'",
  ],
  'main/library/anchoring/remap.ts': [
    "import { a } from '../error.ts'",
    "import { a } from '../db/statement.ts'",
    "import { a } from 'node:fs'",
    "import a from 'better-sqlite3'",
  ],
  'main/hosts/cli.ts': [
    "import { a } from '../library/library.ts'",
    "import type { A } from '../library/error.ts'",
    "import { a } from '../../renderer/stores/calls.ts'",
    "import { a } from '../../seeds/starter.ts'",
    "import { a } from '../../preload/index.ts'",
    "import { a } from 'electron'",
    "import { a } from './electron-window.ts'",
    "import a from 'better-sqlite3'",
  ],
  'main/hosts/electron-window.ts': ["import { a } from '../library/library.ts'", "import { a } from '../../renderer/stores/calls.ts'"],
  'seeds/starter.ts': ["import { a } from '../main/library/library.ts'", "import { contract } from '../preload/contract.ts'"],
}

/** Importing file → what it needs. */
const OPEN: Record<string, string[]> = {
  'renderer/views/reader/pane.tsx': [
    "import type { Reply, JobStarted } from '../../../preload/contract.ts'",
    "import { COLOURS } from '../../../preload/model.ts'",
    "import { a } from '../../stores/calls.ts'",
    "import { a } from 'react'",
    "import { a } from 'react-aria-components'",
  ],
  'renderer/app.tsx': ["import './styles/base.css'", "import { a } from 'react-dom/client'"],
  'preload/index.ts': ["import { a } from 'electron'", "import type { Bridge } from './contract.ts'"],
  'preload/contract.ts': ["import { a } from 'zod'", "import { COLOURS } from './model.ts'", "import { a } from './calls/articles.ts'"],
  'preload/calls/articles.ts': ["import { a } from 'zod'", "import { COLOURS } from '../model.ts'", "import { a } from './row.ts'"],
  'preload/models/article.ts': ["import type { A } from './search.ts'"],
  'main/library/dispatch.ts': ["import { contract } from '../../preload/contract.ts'"],
  'main/library/records/themes.ts': ["import { a } from '../db/statement.ts'", "import { a } from 'node:crypto'", "import a from 'lunr'"],
  'main/library/process.ts': ["import { a } from '../../seeds/starter.ts'"],
  'main/library/db/open.ts': ["import a from 'better-sqlite3'"],
  'main/library/text/fold.ts': ["import { a } from './look-alikes.ts'"],
  'main/library/anchoring/remap.ts': ["import { a } from '../text/graphemes.ts'", "import { a } from 'diff'"],
  'main/library/anchoring/thread.ts': ["import { a } from '../error.ts'"],
  'main/hosts/cli.ts': [
    "import { a } from './library-client.ts'",
    "import { a } from 'hono/cookie'",
    "import { a } from 'node:fs/promises'",
    "import { COLOURS } from '../../preload/model.ts'",
  ],
  'main/hosts/electron-window.ts': ["import { a } from 'electron'", "import { a } from './electron-texts.ts'"],
  'seeds/starter.ts': ["import type { Value } from '../preload/contract.ts'", "import { a } from './codebook.ts'"],
}

const files = [...new Set([...Object.keys(CLOSED), ...Object.keys(OPEN)])]
const linesOf = (file: string) => [...(CLOSED[file] ?? []), ...(OPEN[file] ?? [])]

test('the walls between the folders stop what must not pass, and nothing else', () => {
  const refused = refusedImports()
  for (const file of files)
    expect({ file, refused: linesOf(file).filter((_, index) => refused.has(`${file}:${index + 1}`)) }).toEqual({
      file,
      refused: CLOSED[file] ?? [],
    })
})

/** `file:line` of what the linter refuses by the project's own walls, in a folder that is laid out like the project. */
function refusedImports(): Set<string> {
  const folder = realpathSync(temporaryFolder())
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), linesOf(file).join('\n'))
  }
  const { linter, overrides } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter, overrides }))
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  const options = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--reporter=github']
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
  const found = stdout.matchAll(/^::\p{L}+ title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+),/gmu)
  return new Set([...found].map(([, path = '', line]) => `${relative(folder, resolve(folder, path)).replaceAll('\\', '/')}:${line}`))
}

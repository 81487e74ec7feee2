import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Leaves out what the widgets say in thirty languages: the page gives them their texts itself (renderer/locales/widgets.ts). */
const withoutWidgetTexts = (): Plugin => ({
  name: 'without-widget-texts',
  load: id => (/\/react-(?:aria|stately)[\w-]*\/.*\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/u.test(id) ? 'export default {}' : null),
})

/** One build for all hosts: `out/main` (hosts, library process, workers), `out/preload`, `out/renderer`. */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      // One file of a package is read faster than its two hundred; what is native, or large and seldom needed, stays where it is.
      externalizeDeps: {
        exclude: [
          '@hono/node-server',
          'approx-string-match',
          'diff',
          'hono',
          'lunr',
          'mdast-util-from-markdown',
          'mdast-util-gfm',
          'micromark-extension-gfm',
          'pino',
          'yaml',
          'zod',
        ],
      },
      rolldownOptions: {
        input: {
          electron: here('main/hosts/electron.ts'),
          browser: here('main/hosts/browser.ts'),
          cli: here('main/hosts/cli.ts'),
          library: here('main/library/process.ts'),
          'search-worker': here('main/library/search/worker.ts'),
          'search-builder': here('main/library/search/builder.ts'),
          'reuse-worker': here('main/library/reuse/worker.ts'),
          'scan-worker': here('main/library/search/scan-worker.ts'),
          'anchor-worker': here('main/library/anchoring/worker.ts'),
          'import-child': here('main/library/importing/child.ts'),
          'print-check': here('main/library/exporting/print-check.ts'),
          'backup-checker': here('main/library/safety/backups/checker.ts'),
          salvager: here('main/library/safety/rescue/salvager.ts'),
          'export-writer': here('main/library/exporting/files/writer.ts'),
          'import-keeper': here('main/library/importing/keeper-worker.ts'),
        },
        output: {
          format: 'es',
          minify: { compress: false, mangle: false, codegen: true },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), withoutWidgetTexts()],
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})

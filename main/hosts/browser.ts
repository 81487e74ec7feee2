import { serveLibrary } from './browser-serve.ts'
import { readArguments } from './host-arguments.ts'
import { firstLibrary } from './libraries.ts'
import { Refusal } from './library-client.ts'

/** The workbench in a browser: `node out/main/browser.js [--library <dir>] [--port N] [--no-open] [--json]`. */
async function main(argv: string[]): Promise<void> {
  const given = readArguments(argv)
  await serveLibrary({ ...given, ...firstLibrary(given) })
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack}\n`)
  process.exitCode = 1
})

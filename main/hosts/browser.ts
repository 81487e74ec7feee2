import { keepCompiled } from './compiled.ts'
import { readArguments } from './host-arguments.ts'

/** The workbench in a browser: `node out/main/browser.js [--library <dir>] [--port N] [--no-open] [--json]`. */
async function main(argv: string[]): Promise<void> {
  const given = readArguments(argv)
  keepCompiled(given.userData)
  const [{ serveLibrary }, { firstLibrary }] = await Promise.all([import('./browser-serve.ts'), import('./libraries.ts')])
  await serveLibrary({ ...given, ...firstLibrary(given) })
}

main(process.argv.slice(2)).catch(async error => {
  const { Refusal } = await import('./library-client.ts')
  process.stderr.write(`${error instanceof Refusal ? error.message : error?.stack}\n`)
  process.exitCode = 1
})

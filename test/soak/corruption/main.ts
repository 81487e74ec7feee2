import { createServer } from 'vite'

/**
 * `npm run soak -- corruption [flips]`: a library cut at every page, with every page zeroed in turn, with flipped bits and with what is no library in its
 * place; exit status 1 when anything was not noticed or lost. Runs from the sources, since it looks inside.
 */
const vite = await createServer({
  configFile: false,
  root: process.cwd(),
  server: { middlewareMode: true, watch: null, ws: false },
  logLevel: 'error',
})
try {
  const { corruptionMatrix } = await vite.ssrLoadModule('/test/support/damaged/matrix.ts')
  const faults: string[] = await corruptionMatrix(process.argv[2], (line: string) => process.stdout.write(`${line}\n`))
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await vite.close()
}

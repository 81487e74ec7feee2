import { CommanderError } from 'commander'
import type { Failure } from '../../preload/contract.ts'
import { buildProgram } from './cli-program.ts'
import { Refusal } from './library-client.ts'

const DONE = 0
const FAILED = 1
const WRONG_USAGE = 2

/** Prints a failure: a sentence on standard error, and the JSON document that was asked for. */
function tell(error: Failure, json: boolean) {
  process.stderr.write(`${error.message}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ error })}\n`)
}

/** Runs one command and returns the exit status. */
async function run(argv: string[]): Promise<number> {
  const json = argv.includes('--json')
  let status = DONE
  let usage = ''
  const program = buildProgram({
    done(outcome) {
      process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`)
      if (outcome.failed) status = FAILED
    },
    usage: line => (usage += line),
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof Refusal) tell(error.failure, json)
    else if (!(error instanceof CommanderError)) throw error
    else if (error.exitCode === 0) return DONE
    else {
      tell({ code: 'invalid', message: usage.trim().replace(/^error: /u, '') }, json)
      return WRONG_USAGE
    }
    return FAILED
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(DONE)
  throw error
})
process.exitCode = await run(process.argv.slice(2))

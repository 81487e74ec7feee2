// A library process that keeps its words in a file and dies when told to, to try its supervision with.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder = '', ...flags] = process.argv.slice(2)
const words = join(folder, 'words.txt')
const has = (name: string) => existsSync(join(folder, name))
const dieUnless = (name: string) => {
  if (has(name)) return
  writeFileSync(join(folder, name), '')
  process.kill(process.pid, 'SIGKILL')
}

const answers: Record<string, (request: { word: string }) => unknown> = {
  'word.list': () => (has('words.txt') ? readFileSync(words, 'utf8').split('\n').filter(Boolean) : []),
  'word.add': ({ word }) => appendFileSync(words, `${word}\n`) ?? null,
  'pid.read': () => process.pid,
  'flags.read': () => flags,
  'job.start': () => ({ job: 'job-1' }),
  // Dies the first time it is asked, then answers.
  'once.read': () => dieUnless('asked-once') ?? 'answered',
  'never.read': () => process.kill(process.pid, 'SIGKILL'),
  die: () => process.kill(process.pid, 'SIGKILL'),
  // From now on the process cannot start any more.
  ruin: () => {
    writeFileSync(join(folder, 'ruined'), '')
    process.kill(process.pid, 'SIGKILL')
  },
}

process.on('message', ({ id, channel, request, close }) => {
  if (close && !has('stubborn')) process.exit(0)
  const answer = answers[channel]
  if (!answer) return
  const value = answer(request)
  const job = channel === 'job.start' ? { job: 'job-1' } : {}
  process.send?.({ id, reply: JSON.stringify({ ok: true, value }), ...job })
})
process.on('disconnect', () => process.exit(0))

if (has('ruined')) process.exit(1)
process.send?.(has('damaged') ? { failed: { code: 'damaged', message: 'Damaged.' } } : { ready: true })

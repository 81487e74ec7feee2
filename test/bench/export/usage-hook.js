import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded into a library process before all else: at its end it tells what it took (https://nodejs.org/api/process.html#processresourceusage),
// its threads counted in, in the file of this name. It does so on every system, and of the process alone, whatever it started.
const file = process.env.COLLATE_BENCH_USAGE
if (isMainThread && file) process.on('exit', () => writeFileSync(file, JSON.stringify(process.resourceUsage())))

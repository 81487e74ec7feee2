import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from './project.ts'

/** Reads a PDF again in a process of its own, and says whether it holds the passages of the report in HTML that it was printed from. */
export async function saysTheSame(pdf: string, report: string, signal: AbortSignal): Promise<boolean> {
  const child = spawn(process.env.COLLATE_NODE ?? process.execPath, [join(projectFolder, 'out', 'main', 'print-check.js'), pdf, report], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: 'ignore',
    windowsHide: true,
    signal,
  })
  const [status] = await once(child, 'exit')
  return status === 0
}

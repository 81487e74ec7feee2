import { spawn } from 'node:child_process'

function opener(url: string): [program: string, args: string[]] | null {
  if (process.platform === 'darwin') return ['open', [url]]
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.BROWSER ? ['xdg-open', [url]] : null
}

/** Opens an address in the default browser; false where there is none. */
export function openInBrowser(url: string): Promise<boolean> {
  const command = opener(url)
  if (!command) return Promise.resolve(false)
  return new Promise(resolve => {
    const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('exit', status => resolve(status === 0))
    // Some openers stay as long as the browser they have started.
    setTimeout(resolve, 2000, true).unref()
    child.unref()
  })
}

import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../preload/contract.ts'
import type { App } from './fixtures.ts'

/** The desktop program of a spec that is about it. */
export function desktop(app: App): ElectronApplication {
  if (!app.electron) throw new Error('This spec is about the desktop window.')
  return app.electron
}

/** Answers the next native dialogs instead of a person, and notes what they asked. */
export const answerDialogs = (electron: ElectronApplication, answer: { paths?: string[]; button?: number }) =>
  electron.evaluate(({ dialog, shell }, { paths, button }) => {
    const asked: unknown[] = []
    const opened: string[] = []
    Object.assign(globalThis, { asked, opened })
    const open = async (...args: unknown[]) => {
      asked.push(args[1])
      return { canceled: !paths, filePaths: paths ?? [] }
    }
    const message = async (...args: unknown[]) => {
      asked.push(args[1])
      return { response: button ?? 1, checkboxChecked: false }
    }
    Object.assign(dialog, { showOpenDialog: open, showMessageBox: message })
    Object.assign(shell, { openExternal: async (url: string) => opened.push(url) })
  }, answer)

/** What dialogs asked, or which addresses were opened outside, since `answerDialogs`. */
export const noted = (electron: ElectronApplication, name: 'asked' | 'opened'): Promise<unknown[]> =>
  electron.evaluate((_, key) => Reflect.get(globalThis, key), name)

type Host = Required<Bridge['host']>

/** Asks the window as the page would. */
export const host = <M extends keyof Host>(page: Page, method: M, ...args: Parameters<Host[M]>): ReturnType<Host[M]> =>
  page.evaluate(`collate.host.${method}(...${JSON.stringify(args)})`) as ReturnType<Host[M]>

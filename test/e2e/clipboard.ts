import type { App } from './fixtures.ts'

/** What the page has put on the clipboard. A window never lets its page read it, so there the program is asked. */
export async function clipboardText(app: App): Promise<string> {
  if (app.electron) return app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  return app.page.evaluate(() => navigator.clipboard.readText())
}

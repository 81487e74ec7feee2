import { expect, type Page } from '@playwright/test'
import { vi } from '../../renderer/locales/vi.ts'
import type { App } from './fixtures.ts'

/** Drops files on the window, as a file manager would. */
export async function dropFiles(page: Page, files: { name: string; content: string }[]) {
  const transfer = await page.evaluateHandle(given => {
    const transfer = new DataTransfer()
    for (const { name, content } of given) transfer.items.add(new File([content], name))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.locator('body')).toHaveClass(/dropping/u)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.locator('body')).not.toHaveClass(/dropping/u)
}

/** Chooses files in the import dialog, as each host asks for them. */
export async function chooseFiles(page: Page, app: Pick<App, 'electron'>, files: string[]) {
  const button = page.getByRole('dialog', { name: vi.import.title }).getByRole('button', { name: vi.import.files })
  if (app.electron) {
    await app.electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    }, files)
    await button.click()
  } else {
    const chooser = page.waitForEvent('filechooser')
    await button.click()
    await (await chooser).setFiles(files)
  }
}

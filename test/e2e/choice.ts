import type { Locator, Page } from '@playwright/test'

/** Clicks a checkbox or a radio button as people do: on its label, once that stands still. */
export function choose(within: Page | Locator, role: 'checkbox' | 'radio', name: string | RegExp): Promise<void> {
  const page = 'page' in within ? within.page() : within
  return within
    .locator('label')
    .filter({ has: page.getByRole(role, { name }) })
    .click()
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds serious or critical in the page as it stands, with where; all that it looks for, or by some rules alone. */
export async function serious(page: Page, rules?: string[]) {
  // Legacy mode opens no second page, which the desktop window would refuse.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // With its other options said in one go, since each call takes the place of the one before.
  axe.options({ resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`) }))
}

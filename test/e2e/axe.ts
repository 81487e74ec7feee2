import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>
type Result = Results['violations'][number]

/** What can be set for the colours of the page, but the system's own, which is one of them. */
const APPEARANCES = ['light', 'dark', 'contrast'] as const

const grave = ({ impact }: Result) => impact === 'serious' || impact === 'critical'

const brief = ({ id, nodes }: Result) => ({
  id,
  where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
})

/**
 * What axe finds serious or critical in the page as it stands, with where. In the other appearances only colours are others: there it looks
 * at the contrasts alone, and the page stands then as it stood.
 */
export async function serious(page: Page) {
  // Legacy mode opens no second page, which the desktop window would refuse.
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return [...found.violations.filter(grave).map(brief), ...(await contrasts(page))]
}

/** Contrasts that do not suffice in the appearances that the page has not; axe is there by then. */
async function contrasts(page: Page) {
  const found = await page.evaluate(async appearances => {
    const { dataset } = document.documentElement
    const { axe } = window as unknown as { axe: { run(where: Document, options: object): Promise<Results> } }
    const now = dataset.appearance ?? ''
    const results = []
    // Where the system sets the colours they are the same in all.
    const others = matchMedia('(forced-colors: active)').matches ? [] : appearances.filter(name => name !== now)
    for (const appearance of others) {
      dataset.appearance = appearance
      const { violations } = await axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
      results.push({ appearance, violations })
    }
    dataset.appearance = now
    return results
  }, APPEARANCES)
  return found.flatMap(({ appearance, violations }) => violations.filter(grave).map(result => ({ appearance, ...brief(result) })))
}

import { defineConfig } from '@playwright/test'
import { testEnvironment } from './environment.js'
import { hasScreen } from './screen.js'

const kind = process.env.COLLATE_HOST === 'electron' ? 'electron' : 'browser'
const root = process.getuid?.() === 0
/**
 * What the browser itself need not do. Above all the two pages that its address bar prepares for every new window: they cost more
 * than the page under test. The rest is Playwright's own list, which a second one replaces.
 */
const DISABLED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

// Sites that are fetched from are servers of the tests.
Object.assign(process.env, testEnvironment(), { COLLATE_FETCH_LOCAL: '1' })

/** The same specs against either host; `*.electron.spec.ts` and `*.browser.spec.ts` are about one of them. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: kind === 'electron' ? '**/*.browser.spec.ts' : '**/*.electron.spec.ts',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A loaded machine may be late once; what needed a second try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  // Windows on one screen take the focus from each other; without a screen every worker makes its own.
  workers: kind === 'electron' && (process.platform !== 'linux' || hasScreen(process.env)) ? 1 : 2,
  // When a spec counts as hung; how fast it is says nothing on a machine that does other work too.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'vi-VN',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.COLLATE_BROWSER ? { executablePath: process.env.COLLATE_BROWSER } : {}),
      // No name is ever looked up: nothing of a test, or of the browser itself, leaves the machine.
      args: [
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--disable-component-update',
        `--disable-features=${DISABLED.join(',')}`,
        ...(root ? ['--no-sandbox'] : []),
      ],
    },
  },
})

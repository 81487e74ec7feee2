import { stripVTControlCharacters } from 'node:util'

/**
 * What a run of tests came to.
 * @typedef {{ passed: number, failed: number, named: string[] }} Verdict `named`: a line for each test that failed, or passed at its second try only
 */

/**
 * @typedef {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }} VitestFile
 * @typedef {{ title: string, file: string, line: number, tests: { status: string }[] }} Spec
 * @typedef {{ specs: Spec[], suites?: Suite[] }} Suite
 */

/** How such lines begin, so that they are found in a long log. */
const WORDS = /** @type {const} */ ({ unexpected: 'failed', flaky: 'flaky' })

/**
 * Reads the JSON report of vitest.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} report
 * @param {string} root folder that file names are told from, with a separator at its end
 * @returns {Verdict}
 */
export function verdictOfVitest({ numPassedTests, numFailedTests, testResults }, root) {
  const named = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length) : name
    const tests = assertionResults.filter(test => test.status === 'failed').map(({ fullName }) => `failed: ${file} › ${fullName}`)
    // A file that could not even be loaded has no tests.
    return tests.length === 0 && status === 'failed' ? [`failed: ${file}`] : tests
  })
  return { passed: numPassedTests, failed: numFailedTests, named }
}

/**
 * Reads the JSON report of Playwright.
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, suites: Suite[], errors?: { message?: string }[] }} report
 * @param {string} host named with each spec
 * @returns {Verdict}
 */
export function verdictOfPlaywright({ stats, suites, errors = [] }, host) {
  const named = suites.flatMap(allSpecs).flatMap(({ title, file, line, tests }) =>
    tests.flatMap(({ status }) => {
      const word = status === 'unexpected' || status === 'flaky' ? WORDS[status] : null
      return word ? [`${word}: ${file}:${line} › ${title} (${host})`] : []
    }),
  )
  const outside = errors.map(({ message = '' }) => `failed: ${stripVTControlCharacters(message).split('\n')[0]} (${host})`)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, named: [...named, ...outside] }
}

/** @param {Suite} suite @returns {Spec[]} */
function allSpecs({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(allSpecs)]
}

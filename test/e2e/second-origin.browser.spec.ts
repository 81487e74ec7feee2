import { openAttacker, postEverything, readEverything, submitForm } from './attacker.ts'
import { call } from './call.ts'
import { type App, expect, test } from './fixtures.ts'

/** A name that DNS was made to bind to this computer, as an attacker does who owns the name. */
const REBOUND = 'doi-ten.example'

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const rules = `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []).filter(arg => !arg.startsWith('--host-resolver')), rules] })
  },
})

const homeOf = ({ page }: App) => new URL(page.url()).origin

/** A call that leaves a theme behind when it is understood. */
const planting = JSON.stringify({ channel: 'theme.create', request: { path: 'Bị gieo' } })

test.beforeEach(async ({ app }) => {
  await call(app.page, 'theme.create', { path: 'Của tôi' })
})

test.afterEach(async ({ app }) => {
  expect(await call(app.page, 'theme.list', {})).toMatchObject({ ok: true, value: [{ path: 'Của tôi' }] })
})

test('a page of another origin reads nothing', async ({ app, context }) => {
  const script = await app.page.evaluate(() => [...document.scripts].map(({ src }) => src).find(src => src !== ''))
  const attacker = await openAttacker(context)
  const { careless, page } = attacker
  const given = await readEverything(page, careless.origin, `${careless.origin}/a.js`)
  expect(Object.keys(given).filter(way => given[way] === 'refused')).toEqual(['socket'])
  const got = await readEverything(page, homeOf(app), script ?? '')
  expect(Object.keys(got)).toEqual(Object.keys(given))
  expect(Object.keys(got).filter(way => got[way] !== 'refused')).toEqual([])
  await attacker.close()
})

test('a page of another origin changes nothing', async ({ app, context }) => {
  const attacker = await openAttacker(context)
  const { careless, page } = attacker
  await postEverything(page, careless.origin, planting)
  await expect.poll(() => careless.posted.length).toBe(19)
  await postEverything(page, `${homeOf(app)}/api/call`, planting)
  for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
    const answer = context.waitForEvent('response', response => response.url() === `${homeOf(app)}/api/call`)
    await submitForm(page, `${homeOf(app)}/api/call`, planting, enctype)
    expect((await answer).status(), enctype).toBe(403)
  }
  await submitForm(page, careless.origin, planting, 'text/plain')
  await expect.poll(() => careless.posted.length).toBe(20)
  expect(JSON.parse(careless.posted[19] ?? '')).toMatchObject({ channel: 'theme.create', request: { path: 'Bị gieo' } })
  await attacker.close()
})

test('a page of another origin gets no window of Collate into its hands', async ({ app, context }) => {
  const home = homeOf(app)
  const attacker = await openAttacker(context)
  const answered = () => context.waitForEvent('response', response => response.url() === `${home}/`)
  const framed = answered()
  await attacker.page.evaluate(src => document.body.append(Object.assign(document.createElement('iframe'), { src })), home)
  expect((await framed).status()).toBe(403)
  const [popup, response] = await Promise.all([
    attacker.page.waitForEvent('popup'),
    answered(),
    attacker.page.evaluate(url => void window.open(url), `${home}/`),
  ])
  expect(response.status()).toBe(403)
  await popup.waitForLoadState()
  expect(await popup.evaluate(() => [window.opener, document.querySelector('#root')])).toEqual([null, null])
  await attacker.close()
})

test('a name that was bound to this computer gets nothing, whatever it asks for', async ({ app, context }) => {
  const page = await context.newPage()
  const answer = await page.goto(`http://${REBOUND}:${new URL(app.page.url()).port}/`)
  expect(answer?.status()).toBe(421)
  const statuses = await page.evaluate(async body => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const answers = await Promise.all([
      fetch('/'),
      fetch('/events'),
      fetch('/api/call', post),
      fetch('/api/host', post),
      fetch('/?token=doan'),
    ])
    return answers.map(({ status }) => status)
  }, planting)
  expect(statuses).toEqual([421, 421, 421, 421, 421])
})

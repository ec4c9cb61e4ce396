// Comes to staff-web in a real browser, signs in where that is asked for, and looks at a page as people with and without sight do.
import axe from 'axe-core'
import { chromium } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const NARROW = 360
const WIDE = 1280

/**
 * Signs in and looks at the page; fails the process where the page fails.
 *
 * @param account of the demo; null for somebody who has none
 * @param look what to do on the page, given the page and its checks
 */
export async function visit(account, look) {
  const [address, picture] = process.argv.slice(2)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const page = await browser.newPage({ viewport: { width: WIDE, height: 1600 }, locale: 'ja-JP', bypassCSP: true })
    const outside = []
    page.on('request', (request) => {
      const url = request.url()
      if (new URL(url).hostname !== '127.0.0.1' && !/^(data|blob):/.test(url)) outside.push(url)
    })
    if (account !== null) await signIn(page, address, account)
    await look(page, {
      open: (path) => open(page, new URL(path, address)),
      says: (...words) => says(page, words),
      fits: async () => {
        await accessible(page)
        await fitsNarrowScreens(page)
      },
    })
    await accessible(page)
    await page.screenshot({ path: picture, fullPage: true })
    await fitsNarrowScreens(page)
    if (outside.length > 0) throw new Error(`the page asked outside hosts: ${outside.join(', ')}`)
    console.log('read, checked and pictured')
  } finally {
    await browser.close()
  }
}

async function signIn(page, address, account) {
  await page.goto(address)
  if ((await page.locator('input[name=username]').count()) === 0) {
    await page.getByRole('link', { name: 'サインイン' }).or(page.getByRole('button', { name: 'サインイン' })).first().click()
  }
  await page.fill('input[name=username]', account)
  await page.fill('input[name=password]', 'demo')
  await page.click('[type=submit]')
  await loaded(page)
}

async function open(page, url) {
  await page.goto(url.href)
  await loaded(page)
}

/** The heading is there, and nothing is on its way any more. */
async function loaded(page) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true], main [role=status] .animate-spin') === null)
}

async function says(page, words) {
  const text = await page.locator('main').innerText()
  for (const word of words) {
    if (!text.includes(word)) throw new Error(`the page does not say ${word}:\n${text.slice(0, 2000)}`)
  }
}

async function accessible(page) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { runOnly: rules }), RULES)
  if (violations.length > 0) {
    throw new Error(violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`).join('\n'))
  }
}

/** Nobody has to scroll sideways on a telephone. */
async function fitsNarrowScreens(page) {
  await page.setViewportSize({ width: NARROW, height: 800 })
  await page.waitForFunction((width) => globalThis.innerWidth === width, NARROW)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (tooWide > 0) throw new Error(`the page is ${tooWide} px wider than a screen of ${NARROW} px`)
}

// Signs in as the prefecture's officer, reads the report, checks it with axe and takes its picture.
// node report.mjs <address of staff-web> <picture.png>
import axe from 'axe-core'
import { chromium } from 'playwright-core'

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
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: 'ja-JP', bypassCSP: true })
  const outside = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1' && !request.url().startsWith('data:')) outside.push(request.url())
  })
  await page.goto(address)
  if ((await page.locator('input[name=username]').count()) === 0) {
    await page.getByRole('link', { name: 'サインイン' }).or(page.getByRole('button', { name: 'サインイン' })).first().click()
  }
  await page.fill('input[name=username]', 'officer.shiga')
  await page.fill('input[name=password]', 'demo')
  await page.click('[type=submit]')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('table').first().waitFor({ timeout: 20_000 })
  const text = await page.locator('main').innerText()
  for (const word of ['滋賀県', '夜間のケア', '大津市']) {
    if (!text.includes(word)) throw new Error(`the report does not say ${word}:\n${text.slice(0, 2000)}`)
  }
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  await page.screenshot({ path: picture, fullPage: true })
  if (violations.length > 0) {
    throw new Error(violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.html).join('\n  ')}`).join('\n'))
  }
  if (outside.length > 0) throw new Error(`the page asked outside hosts: ${outside.join(', ')}`)
  console.log('read, checked and pictured')
} finally {
  await browser.close()
}

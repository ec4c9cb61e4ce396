// A family writes to the center of its prefecture on a telephone, and is told the receipt number.
// node letter.mjs <address of staff-web> <picture.png>
import { visit } from './pages.mjs'

await visit(null, async (page, { open, says, fits }) => {
  await open('/soudan/')
  await page.getByLabel('都道府県').selectOption('滋賀県')
  await page.waitForURL('**/soudan/25')
  await page.getByRole('button', { name: 'この内容で送る' }).waitFor()
  await says('119', 'どんなことで困っていますか', '書かなくてもよい')
  await fits()
  await page.screenshot({ path: process.argv[3].replace('.png', '-form.png'), fullPage: true })

  await page.getByRole('button', { name: 'この内容で送る' }).click()
  await page.getByRole('alert').waitFor()
  await says('ひとことでも書いてください')
  await fits()

  await page.getByLabel('夜のケアがつらい、眠れない').check()
  await page.getByLabel('くわしく書いてください').fill('夜に何度も吸引があって、眠れません。')
  await page.getByLabel('通訳や、聞こえ・読み書き').fill('手話通訳')
  await page.getByRole('button', { name: 'この内容で送る' }).dblclick()
  await page.getByRole('heading', { level: 1, name: '相談を受け付けました' }).waitFor({ timeout: 20_000 })
  if (!/^\d{6}-\d{5}-\d$/.test(await page.locator('#number').innerText())) throw new Error('no receipt number')
  if (/吸引|手話/.test(page.url())) throw new Error('what was written stands in the address')
})

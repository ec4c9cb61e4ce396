// The prefecture's officer begins the day with the dashboard, and saves the figures of one part as a file.
// node dashboard.mjs <address of staff-web> <picture.png>
import { readFile } from 'node:fs/promises'
import { visit } from './pages.mjs'

await visit('officer.shiga', async (page, { says }) => {
  await page.waitForURL('**/dashboard')
  await page.getByRole('img', { name: /月別の相談の件数/ }).waitFor()
  await says('滋賀県', '把握している児', '相談', '引継ぎの引受け', 'フォローアップ', '研修の受講者', 'データの取得時点')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '相談の集計をCSVで保存する' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  if (!csv.startsWith('\uFEFF表,行,列,値,注記,集計時点')) throw new Error(`this is no report as CSV: ${csv.slice(0, 200)}`)
})

// A consultant finds the consultations of the center, and among them their own.
// node list.mjs <address of staff-web> <picture.png>
import { visit } from './pages.mjs'

await visit('consultant.otsu', async (page, { open, says }) => {
  await page.waitForURL('**/consultations')
  await page.getByRole('table').first().waitFor()
  await says('相談の一覧', '受付番号', '対応中', '未定')
  await page.getByText('自分の担当だけ').click()
  await page.waitForURL('**/consultations?mine=true')
  await open('/consultations')
  await page.getByRole('table').first().waitFor()
})

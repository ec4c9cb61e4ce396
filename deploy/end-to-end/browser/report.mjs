// The prefecture's officer reads the report of consultations.
// node report.mjs <address of staff-web> <picture.png>
import { visit } from './pages.mjs'

await visit('officer.shiga', async (page, { open, says }) => {
  await open('/reports/consultations')
  await page.getByRole('table').first().waitFor()
  await says('滋賀県', '夜間のケア', '大津市')
})

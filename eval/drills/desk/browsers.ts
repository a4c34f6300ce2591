import { openBrowser } from '../../../test/support/browser.ts'
import { officer } from '../../../test/e2e/officer.ts'
import { person } from '../../../test/e2e/person.ts'
import { below, none, quantile, told, type Figure } from '../drill.ts'
import type { House } from './house.ts'

/** Two officers and a citizen, each in a browser of their own: how long from sent to shown. `desk-page` measures the page itself. */
export async function browsers(house: House, messages: number): Promise<readonly Figure[]> {
  const browser = await openBrowser()
  try {
    const base = house.any()
    const [binh, lan, citizen] = [await officer(browser, base), await officer(browser, base), await person(browser)]
    for (const { page } of [binh, lan, citizen]) page.setDefaultTimeout(60_000)
    await binh.signIn('canbo1@mau.example')
    await lan.signIn('canbo2@mau.example')
    await citizen.open(base)
    await citizen.choices.first().waitFor()
    await citizen.say('cho tôi gặp cán bộ')
    await binh.rows.first().click()
    await lan.rows.first().click()
    await binh.button('Nhận').click()
    await binh.page.getByText('Anh/chị đang giữ').waitFor()
    const took: number[] = []
    for (let i = 0; i < messages; i += 1) {
      const answer = `Câu trả lời thứ ${i}.`
      took.push(
        await timed(
          () => binh.say(answer),
          () => citizen.log.getByText(answer).waitFor(),
        ),
      )
      const asked = `Câu hỏi thêm ${i}.`
      const shown = () => Promise.all([binh, lan].map(({ talk }) => talk.getByText(asked, { exact: true }).waitFor()))
      took.push(await timed(() => citizen.say(asked), shown))
    }
    return [
      told('messages from sent to shown, both ways', took.length),
      told('median, ms', Math.round(quantile(took, 0.5))),
      below('from sent to shown, p95', quantile(took, 0.95), 1000, 'ms'),
      none('errors in the pages', binh.problems.length + lan.problems.length + citizen.problems.length),
    ]
  } finally {
    await browser.close()
  }
}

async function timed(act: () => Promise<unknown>, shown: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  await shown()
  return performance.now() - began
}

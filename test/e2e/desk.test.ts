import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCitizen } from '../support/app.ts'
import { openBrowser, skipped } from '../support/browser.ts'
import type { Inside } from './inside.ts'
import { accept, firstRun, officer, officerOn, openPlace, password, violations, type Officer, type Place } from './officer.ts'
import { person, type Person } from './person.ts'

/** Two officers and a citizen, each in a browser of their own, and the whole house between them. The tests go on from one another. */
describe.skipIf(skipped)(`officers at the desk${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let browser: Browser
  let place: Place
  let binh: Officer
  let lan: Officer
  let citizen: Person
  beforeAll(async () => {
    ;[browser, place] = await Promise.all([openBrowser(), openPlace()])
    binh = await officer(browser, place.base)
    lan = await officer(browser, place.base)
    citizen = await person(browser)
  })
  afterAll(async () => {
    await browser?.close()
    await place?.close()
  })
  afterEach(() => binh.page.context().setOffline(false))
  const wait = (at: Officer) => at.page.locator('.said.leaving').waitFor({ state: 'detached' })

  test('the first admin comes in with the code of the terminal, the next by an invitation', async () => {
    await binh.page.goto(`${place.base}/desk`)
    await binh.page.getByLabel('Mã dùng một lần').waitFor()
    expect(await violations(binh)).toEqual([])
    await firstRun(binh, place, 'binh@mau.example')
    await binh.page.getByText('Không có yêu cầu mới').waitFor()
    expect(await violations(binh)).toEqual([])
    await accept(lan, await place.invite('Nguyễn Thị Lan', 'lan@mau.example'))
    expect(new URL(lan.page.url()).hash).not.toContain('invitation')
  })

  test('a case appears at both desks by itself, one claims it, and the other is told', async () => {
    await citizen.open(place.base)
    await citizen.choices.first().waitFor()
    await citizen.say('làm giấy khai sinh cho con cần gì')
    await citizen.page.locator('mot-cua-chat .source').first().waitFor()
    await citizen.say('cho tôi gặp cán bộ')
    await Promise.all([binh.rows.first().waitFor(), lan.rows.first().waitFor()])
    await expect.poll(() => binh.page.title()).toContain('(1)')
    await Promise.all([binh.rows.first().click(), lan.rows.first().click()])
    await Promise.all([binh.talk.waitFor(), lan.talk.waitFor()])
    expect(await lan.button('Gửi').isDisabled()).toBe(true)
    await binh.button('Nhận').click()
    await binh.page.getByText('Anh/chị đang giữ').waitFor()
    await lan.page.getByText('Người giữ: Trần Văn Bình').waitFor()
    expect(await lan.button('Gửi').isDisabled()).toBe(true)
    expect(await lan.button('Nhận').count()).toBe(0)
  })

  test('they talk both ways; from sent to shown is printed', async () => {
    const took: number[] = []
    for (let i = 0; i < 10; i++) {
      const began = performance.now()
      await binh.say(`Câu trả lời thứ ${i}`)
      await citizen.log.getByText(`Câu trả lời thứ ${i}`).waitFor()
      took.push(performance.now() - began)
      const asked = performance.now()
      await citizen.say(`Câu hỏi thêm ${i}`)
      await binh.talk.getByText(`Câu hỏi thêm ${i}`, { exact: true }).waitFor()
      took.push(performance.now() - asked)
    }
    const p95 = took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.95) - 1]
    process.stdout.write(`from sent to shown, 20 messages both ways: p95 ${Math.round(p95 ?? 0)} ms\n`)
    await wait(binh)
    const shown = await binh.talk.locator('.said.officer .bubble').allInnerTexts()
    expect(shown.filter(text => /Câu trả lời thứ \d$/.test(text.trim()))).toHaveLength(10)
    expect(binh.problems).toEqual([])
  })

  test('the end of a talk stays in view as it grows, and who reads further up is not pulled away', async () => {
    const fromEnd = () =>
      binh.page.evaluate<number>("(box => box.scrollHeight - box.scrollTop - box.clientHeight)(document.querySelector('.talk'))")
    await expect.poll(fromEnd).toBeLessThan(2)
    await binh.page.setViewportSize({ width: 1280, height: 620 })
    await expect.poll(fromEnd).toBeLessThan(2)
    await binh.page.setViewportSize({ width: 1280, height: 800 })
    await binh.talk.hover()
    await binh.page.mouse.wheel(0, -900)
    await expect.poll(fromEnd).toBeGreaterThan(500)
    await citizen.say('Tôi nói khi cán bộ đọc ở trên')
    await binh.button('Tin mới ở dưới').waitFor()
    expect(await fromEnd()).toBeGreaterThan(500)
    await binh.button('Tin mới ở dưới').click()
    await expect.poll(fromEnd).toBeLessThan(2)
    expect(await binh.button('Tin mới ở dưới').count()).toBe(0)
  })

  test('a colleague reads along, writes a note, and sees who is typing; the citizen sees neither', async () => {
    await lan.talk.getByText('Câu hỏi thêm 9', { exact: true }).waitFor()
    await lan.button('Ghi chú').click()
    await lan.say('Chị này đã ra quầy hôm qua.')
    await binh.page.locator('.side').getByText('Chị này đã ra quầy hôm qua.').waitFor()
    await binh.box.pressSequentially('Tôi')
    await lan.page.getByText('Trần Văn Bình cũng đang gõ').waitFor()
    await binh.box.fill('')
    expect(await citizen.log.getByText('ra quầy hôm qua').count()).toBe(0)
    expect(await violations(binh)).toEqual([])
  })

  test('one key puts in what is published, with its source, to be read before it goes', async () => {
    await binh.box.focus()
    await binh.page.keyboard.press('Alt+Digit1')
    await expect.poll(() => binh.box.inputValue()).toMatch(/Giấy chứng sinh[\s\S]*Nguồn/)
    await binh.box.fill('')
    await binh.button('Mẫu câu').click()
    await binh.page
      .getByRole('dialog')
      .getByRole('button', { name: /Chào, xin chờ xem/ })
      .click()
    await expect.poll(() => binh.box.inputValue()).toContain('tôi là Trần Văn Bình')
    await binh.box.fill('')
    await binh.box.pressSequentially('Dạ, /xong ')
    await expect.poll(() => binh.box.inputValue()).toBe('Dạ, Việc anh/chị hỏi tôi đã trả lời xong. Còn vướng chỗ nào, anh/chị cứ nhắn lại.')
    await binh.box.fill('')
    await binh.box.pressSequentially('/hoi')
    await binh.box.press('Enter')
    await expect.poll(() => binh.box.inputValue()).toContain('tôi cần biết thêm')
    await binh.box.fill('')
  })

  test('what is typed without a line is sent once when it is back, in order, and a new page keeps what is half typed', async () => {
    await binh.page.context().setOffline(true)
    await binh.page.getByText('Mất mạng').first().waitFor()
    expect(await violations(binh)).toEqual([])
    await binh.say('Gõ khi mất mạng, một')
    await binh.say('Gõ khi mất mạng, hai')
    await binh.page.getByText('Chưa gửi được').first().waitFor()
    await citizen.say('Tôi vẫn chờ')
    await lan.talk.getByText('Tôi vẫn chờ', { exact: true }).waitFor()
    await binh.page.context().setOffline(false)
    await citizen.log.getByText('Gõ khi mất mạng, hai').waitFor()
    await binh.talk.getByText('Tôi vẫn chờ', { exact: true }).waitFor()
    await wait(binh)
    const rows = (await citizen.rows('mau')).filter(said => said.by === 'officer' && JSON.stringify(said).includes('Gõ khi mất mạng'))
    expect(rows.map(said => /một|hai/.exec(JSON.stringify(said))?.[0])).toEqual(['một', 'hai'])
    expect(await binh.talk.getByText('Tôi vẫn chờ', { exact: true }).count()).toBe(1)
    await binh.box.fill('gõ dở')
    await binh.page.reload()
    await binh.talk.waitFor()
    expect(await binh.box.inputValue()).toBe('gõ dở')
    await binh.box.fill('')
  })

  test('the server goes away and comes back: nothing is missing or twice', async () => {
    await place.stop()
    await binh.say('Gõ khi máy chủ tắt')
    await place.start()
    await citizen.log.getByText('Gõ khi máy chủ tắt').waitFor()
    await wait(binh)
    expect(await binh.talk.locator('.bubble', { hasText: 'Gõ khi máy chủ tắt' }).count()).toBe(1)
    await expect.poll(() => lan.talk.locator('.bubble', { hasText: 'Gõ khi máy chủ tắt' }).count()).toBe(1)
  })

  test('a second tab shows the same', async () => {
    const other = officerOn(await binh.page.context().newPage(), place.base)
    await other.page.goto(binh.page.url())
    await other.talk.waitFor()
    await other.say('Từ thẻ thứ hai')
    await binh.talk.getByText('Từ thẻ thứ hai').waitFor()
    await citizen.log.getByText('Từ thẻ thứ hai').waitFor()
    expect(await binh.talk.locator('.bubble', { hasText: 'Từ thẻ thứ hai' }).count()).toBe(1)
    expect(other.problems).toEqual([])
    await other.page.close()
  })

  test('a computer whose clock is a day and a half wrong sends, shows and counts as others do', async () => {
    const other = officerOn(await binh.page.context().newPage(), place.base)
    await other.page.clock.install({ time: new Date(Date.now() + 36 * 3_600_000) })
    await other.page.goto(binh.page.url())
    await other.talk.waitFor()
    await other.say('Từ máy sai giờ')
    await citizen.log.getByText('Từ máy sai giờ').waitFor()
    await other.talk.locator('.said.officer:not(.leaving)', { hasText: 'Từ máy sai giờ' }).waitFor()
    await wait(other)
    await citizen.say('Tôi hỏi lúc này')
    await other.talk.getByText('Tôi hỏi lúc này', { exact: true }).waitFor()
    await other.page.locator('.head').getByText('chờ chưa đầy 1 phút').waitFor()
    await other.page.close()
  })

  test('a session that has ended is opened again over the page, and what was typed goes', async () => {
    // Just when it leaves: whatever else the page asks for by itself must not be told of the end first.
    await binh.page.route('**/reply', async route => {
      await binh.page.context().clearCookies()
      await route.continue()
    })
    await binh.say('Gõ khi phiên đã hết')
    const dialog = binh.page.getByRole('dialog', { name: 'Phiên đã hết hạn' })
    await dialog.waitFor()
    expect(await violations(binh)).toEqual([])
    await binh.page.unroute('**/reply')
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await citizen.log.getByText('Gõ khi phiên đã hết').waitFor()
    await wait(binh)
    expect(await binh.talk.locator('.bubble', { hasText: 'Gõ khi phiên đã hết' }).count()).toBe(1)
  })

  test('a case is closed with its outcome', async () => {
    await binh.button('Kết thúc').click()
    await binh.page.getByRole('radio', { name: 'Đã chỉ sang nơi khác' }).check()
    await binh.button('Kết thúc yêu cầu').click()
    await binh.page.locator('.head').getByText('Đã chỉ sang nơi khác').waitFor()
    await lan.page.locator('.head').getByText('Đã chỉ sang nơi khác').waitFor()
    await binh.button(/^Đã xong/).click()
    await binh.rows.getByText('Đã chỉ sang nơi khác').waitFor()
    expect(lan.problems).toEqual([])
  })

  test('a keyboard alone signs in and comes to the list', async () => {
    const again = await officer(browser, place.base)
    const keys = again.page.keyboard
    await again.page.goto(`${place.base}/desk`)
    const [email, secret] = [again.page.getByLabel('Thư điện tử'), again.page.getByLabel('Mật khẩu', { exact: true })]
    await email.waitFor()
    const isAt = (field: typeof email): Promise<boolean> =>
      field.evaluate(part => part === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement)
    for (let steps = 0; steps < 8 && !(await isAt(email)); steps++) await keys.press('Tab')
    await keys.type('lan@mau.example')
    for (let steps = 0; steps < 3 && !(await isAt(secret)); steps++) await keys.press('Tab')
    await keys.type(password)
    await keys.press('Enter')
    await again.page.locator('.views').waitFor()
    expect(again.problems).toEqual([])
    await again.leave()
  })

  test('a keyboard alone is enough: list, claim, answer, note, help, close', async () => {
    const other = openCitizen()
    await other.ask(place.app(), 'cho tôi gặp cán bộ')
    const keys = lan.page.keyboard
    const focus = () =>
      lan.page.evaluate(
        () =>
          (globalThis as unknown as { document: { activeElement: { className: string; tagName: string } } }).document.activeElement.tagName,
      )
    await lan.page.locator('#case-title').focus()
    await keys.press('1')
    await lan.rows.first().waitFor()
    await keys.press('j')
    expect(await focus()).toBe('A')
    await keys.press('Enter')
    await lan.talk.waitFor()
    await lan.page.getByText('Chưa ai nhận').waitFor()
    await keys.press('n')
    await lan.page.getByText('Anh/chị đang giữ').waitFor()
    await expect.poll(focus).toBe('TEXTAREA')
    await keys.type('Chào anh/chị')
    await keys.press('Enter')
    await lan.page.locator('.said.officer:not(.leaving)').waitFor()
    await keys.press('Escape')
    await keys.press('g')
    await expect.poll(focus).toBe('TEXTAREA')
    await keys.type('Ghi bằng bàn phím')
    await keys.press('Enter')
    await lan.page.locator('.side').getByText('Ghi bằng bàn phím').waitFor()
    await keys.press('Escape')
    await keys.press('?')
    await lan.page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    expect(await violations(lan)).toEqual([])
    await keys.press('Escape')
    await lan.page.getByRole('dialog').waitFor({ state: 'detached' })
    await keys.press('x')
    await lan.page.getByRole('dialog', { name: 'Kết thúc yêu cầu' }).waitFor()
    for (
      let steps = 0;
      steps < 6 &&
      (await lan.page
        .getByRole('button', { name: 'Kết thúc yêu cầu' })
        .evaluate(part => part !== (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement));
      steps++
    )
      await keys.press('Tab')
    await keys.press('Enter')
    await lan.page.locator('.head').getByText('Đã trả lời xong').waitFor()
  })

  test('nothing sticks out sideways on a phone of 320 px, nor at 400 % zoom', async () => {
    for (const [width, height] of [
      [320, 568],
      [320, 200],
    ] as const) {
      await lan.page.setViewportSize({ width, height })
      for (const hash of ['#cases', '#search', '#dossiers', '#account', new URL(lan.page.url()).hash]) {
        await lan.page.goto(`${place.base}/desk${hash}`)
        await lan.page.locator('.page h1, .views, #case-title').filter({ visible: true }).first().waitFor()
        const [all, seen] = await lan.page.evaluate(() => {
          const { documentElement } = (globalThis as unknown as Inside).document
          return [documentElement.scrollWidth, documentElement.clientWidth]
        })
        expect([hash, all]).toEqual([hash, seen])
        expect(await violations(lan)).toEqual([])
      }
    }
  })
})

import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { publicView } from '../../src/reports/public.ts'
import { choicePage, publicPage } from '../../src/reports/public-page.ts'
import { sampleMonths } from '../support/months.ts'

const office = { slug: 'mau', name: 'Một cửa <xã> & "Mẫu"', example: true }
const months = sampleMonths(3)
const { html, policy } = publicPage(publicView(office, months))

describe('the figures for everyone', () => {
  it('are a page that a checker finds nothing wrong with', async () => {
    const checker = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'long-title': 'off' } })
    for (const page of [html, choicePage([office]).html, choicePage([]).html, publicPage(publicView(office, [])).html]) {
      const report = await checker.validateString(page)
      expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    }
  })

  it('are light, and need no script', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(20_000)
    expect(html).not.toMatch(/<script|style=|\son\w+=|https?:/)
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })

  it('say each number with what it counts, its target, and the months', () => {
    const text = html.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '|')
    expect(text).toContain('8/2026||9/2026||10/2026')
    expect(text).toMatch(/Trả lời được\|+216\|+243\|+270\|/)
    expect(text).toMatch(/– mục tiêu\|+60\|+60\|+60/)
    expect(text).toMatch(/Qua bưu chính\|+&lt;5\*/)
    expect(html.match(/Cách đếm:/g)).toHaveLength(publicView(office, months).parts.length)
    expect(html).toContain('<section lang="en">')
  })

  it('hold no word that somebody said, and no name of a campaign or of what few asked', () => {
    const closed = ['procedures', 'facets', 'hours', 'unanswered', 'reasons', 'guides', 'finished', 'stuck', 'campaigns']
    const marked = months.map((month): Report => ({
      ...month,
      notes: ['DẤU'],
      sections: month.sections.map(section =>
        closed.includes(section.id)
          ? { ...section, title: 'DẤU', definition: 'DẤU', rows: section.rows.map(row => ({ ...row, label: 'DẤU' })) }
          : section,
      ),
    }))
    expect(publicPage(publicView(office, marked)).html).not.toContain('DẤU')
    // The check can fail: an open section's title is there.
    expect(html).toContain('Chuyển cán bộ')
  })

  it('leave a gap where a month was not counted', () => {
    const [first, ...others] = months
    const { parts } = publicView(office, [{ ...first!, sections: [] }, ...others])
    expect(parts[0]?.rows[0]?.values).toEqual(['–', '243', '270'])
  })
})

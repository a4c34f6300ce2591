import { expect, it } from 'vitest'
import { reportSchema, sectionIds } from '../../src/model/report.ts'
import { sampleReport } from '../support/report.ts'

it('the sample has the shape of a report, and every section', () => {
  expect(reportSchema.parse(sampleReport)).toEqual(sampleReport)
  expect(sampleReport.sections.map(({ id }) => id)).toEqual(sectionIds)
})

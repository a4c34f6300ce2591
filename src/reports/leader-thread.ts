import { serve } from '../model/aside.ts'
import { pdfOf } from '../model/print.ts'
import { layOutLeader, type LeaderPage } from './leader-layout.ts'

/** The thread that sets the leader's page. */

export type LeaderOrder = { readonly page: LeaderPage; readonly at: string }

serve(({ page, at }: LeaderOrder) =>
  pdfOf([{ draw: measure => layOutLeader(page, measure), a4: true }], {
    title: `${page.title}, ${page.office}`,
    author: page.office,
    at: new Date(at),
  }),
)

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that what is told is right.
 */
export const trusted = {
  one: 1.5,
  wished: 0.38,
  other: -2.96,
  outside: 1.54,
  searched: -1.83,
  doubted: -0.24,
  general: 0.2,
  office: -0.35,
  failure: 0.54,
  score: 1.48,
  margin: -0.91,
  ratio: -1.05,
  likelihood: 0.11,
  coverage: 0.65,
  covered: 0.97,
  wish: -2.35,
  content: -0.05,
  lead: 0.75,
  sibling: -0.33,
  named: -0.31,
  side: 0.2,
  both: -0.03,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1836 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that what is told is right.
 */
export const trusted = {
  one: 1.28,
  wished: 0.25,
  other: -2.05,
  searched: -0.41,
  general: -1.16,
  score: 0.76,
  margin: 1.03,
  ratio: 0.3,
  likelihood: -0.12,
  coverage: 1.38,
  covered: -0.4,
  wish: -0.08,
  content: 0.2,
} as const

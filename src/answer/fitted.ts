/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 465 questions of the parts train and dev. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -2.49,
  score: 2.06,
  margin: 2.62,
  ratio: -2.72,
  coverage: 2.28,
  covered: 1.65,
  wish: -2,
  content: 0.93,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 957 questions of the parts learn, train and dev. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -1.41,
  score: 2.21,
  margin: 2.54,
  ratio: -3.26,
  coverage: 2.31,
  covered: 1.55,
  wish: -3.26,
  content: 0.63,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 458 questions of the parts train and dev. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -2.27,
  score: 1.99,
  margin: 2.12,
  ratio: -2.4,
  coverage: 2.23,
  covered: 2.07,
  wish: -2.1,
  content: 0.67,
} as const

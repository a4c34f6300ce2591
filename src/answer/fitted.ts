/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 471 questions of the parts train and dev. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -2.4,
  score: 1.75,
  margin: 1.9,
  ratio: -2.4,
  coverage: 2.4,
  covered: 1.7,
  wish: -1.45,
  content: 0.85,
} as const

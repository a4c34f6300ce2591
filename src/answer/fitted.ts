/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -4.94,
  score: 2.48,
  margin: 0.84,
  ratio: 0.11,
  likelihood: 0.23,
  coverage: 2.07,
  covered: 2.07,
  wish: -5.21,
  content: 0.81,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -5,
  score: 2.66,
  margin: 0.82,
  ratio: 0.1,
  likelihood: 0.19,
  coverage: 2.08,
  covered: 2.15,
  wish: -5.08,
  content: 0.84,
} as const

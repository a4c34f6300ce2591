/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -5.32,
  score: 2.3,
  margin: 1.27,
  ratio: 0.55,
  likelihood: 0.15,
  coverage: 2.24,
  covered: 2.29,
  wish: -5.39,
  content: 0.87,
} as const

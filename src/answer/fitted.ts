/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -4.97,
  score: 2.88,
  margin: 1.1,
  ratio: 0.25,
  likelihood: 0.12,
  coverage: 2.11,
  covered: 1.89,
  wish: -4.9,
  content: 0.78,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -5.34,
  score: 2.28,
  margin: 1.27,
  ratio: 0.55,
  likelihood: 0.15,
  coverage: 2.27,
  covered: 2.28,
  wish: -5.4,
  content: 0.88,
} as const

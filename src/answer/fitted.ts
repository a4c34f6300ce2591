/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -5.26,
  score: 1.96,
  margin: 0.68,
  ratio: -0.02,
  likelihood: 0.39,
  coverage: 2.45,
  covered: 2.27,
  wish: -5.99,
  content: 1.04,
} as const

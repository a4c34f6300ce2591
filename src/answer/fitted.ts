/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-30 from 33992 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -6.38,
  score: 2.99,
  margin: 0.83,
  ratio: 0.4,
  likelihood: 1.07,
  coverage: 1,
  covered: 1.84,
  wish: -13.41,
  content: 1.84,
} as const

/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 10192 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -6.5,
  score: -0.29,
  margin: 3.18,
  ratio: 0.36,
  likelihood: 0.7,
  coverage: 2.36,
  covered: 2.8,
  wish: -8.39,
  content: 1.47,
} as const

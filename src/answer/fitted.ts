/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 4214 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -6.36,
  score: 1.53,
  margin: 1.94,
  ratio: 0.2,
  likelihood: 0.56,
  coverage: 2.51,
  covered: 2.79,
  wish: -7.53,
  content: 1.23,
} as const

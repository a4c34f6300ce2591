/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 23792 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -6.78,
  score: 3.12,
  margin: -0.03,
  ratio: 0.53,
  likelihood: 1.09,
  coverage: 1.23,
  covered: 2.16,
  wish: -12.48,
  content: 1.94,
} as const

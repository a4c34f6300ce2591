/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-30 from 33974 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -6.77,
  score: 3.46,
  margin: 0.26,
  ratio: 0.49,
  likelihood: 1.11,
  coverage: 1.06,
  covered: 1.9,
  wish: -14.21,
  content: 1.97,
} as const

/**
 * Written by `node eval/calibrate.ts` on 2026-11-22 from 1836 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that the first candidate is right.
 */
export const fitted = {
  one: -4.63,
  score: 2.19,
  margin: 1.3,
  ratio: 0.09,
  likelihood: 0.13,
  coverage: 2.18,
  covered: 2.18,
  wish: -4.29,
  content: 0.66,
} as const

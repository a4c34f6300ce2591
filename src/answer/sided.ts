/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 10192 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that of a procedure the side asked for is told.
 */
export const sided = {
  one: 1.98,
  side: 0.36,
  both: -0.47,
  bare: 0.06,
} as const

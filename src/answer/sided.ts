/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that of a procedure the side asked for is told.
 */
export const sided = {
  one: 3.06,
  side: 0.56,
  both: -0.13,
} as const

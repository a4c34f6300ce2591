/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 4214 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that of a procedure the side asked for is told.
 */
export const sided = {
  one: 3.1,
  side: 0.52,
  both: -0.18,
} as const

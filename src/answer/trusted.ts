/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 4214 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that what is told is about what is meant.
 */
export const trusted = {
  one: 0.88,
  wished: 0.52,
  other: -1.33,
  outside: -1.81,
  searched: -1.96,
  wishedHit: -0.39,
  otherHit: -1.27,
  outsideHit: -1.13,
  doubted: -0.17,
  general: 0.81,
  office: 0.04,
  failure: 0.53,
  score: 1.28,
  margin: 0.69,
  ratio: 0.01,
  likelihood: -0.17,
  coverage: 0.76,
  covered: 0.35,
  wish: -1.75,
  content: 0.16,
  lead: 0.65,
  sibling: 0.27,
  named: 0.12,
  apart: 0.31,
  explained: -0.38,
  called: -0.8,
  short: 0.54,
  accents: 2.12,
} as const

/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 10192 questions of the parts learn, more, train, dev and guides-train. Do not edit.
 * Log-odds that what is told is about what is meant.
 */
export const trusted = {
  one: 1.08,
  wished: 0.51,
  other: -2.1,
  outside: -0.93,
  searched: -2.91,
  wishedHit: -0.42,
  otherHit: -2.54,
  outsideHit: 0.3,
  doubted: 0.04,
  general: 1.25,
  office: 0.1,
  failure: 0.32,
  score: 0.84,
  margin: 0.11,
  ratio: -0.27,
  likelihood: -0.01,
  coverage: 1.01,
  covered: 0.61,
  wish: -1.26,
  content: 0.23,
  lead: 0.99,
  sibling: -0.14,
  named: -0.07,
  apart: 0.24,
  explained: 0.14,
  called: 0.26,
  short: 1.22,
  accents: 1.51,
} as const

/**
 * Written by `node eval/calibrate.ts`, with these numbers since 2026-11-29 from 1834 questions of the parts learn, train, dev and guides-train. Do not edit.
 * Log-odds that what is told is about what is meant.
 */
export const trusted = {
  one: 1.51,
  wished: 0.38,
  other: -3.16,
  outside: -0.41,
  searched: -1.53,
  wishedHit: -0.07,
  otherHit: 0.71,
  outsideHit: 0.81,
  doubted: -0.39,
  general: 0.07,
  office: -0.23,
  failure: 0.54,
  score: 1.35,
  margin: 0.51,
  ratio: -0.07,
  likelihood: -0.25,
  coverage: 0.49,
  covered: 0.02,
  wish: -1.07,
  content: -0.11,
  lead: 0.45,
  sibling: 0.58,
  named: -0.23,
  apart: 0.35,
  explained: -0.73,
  called: -0.94,
  short: 0.78,
  accents: 2.22,
} as const

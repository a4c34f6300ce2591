/**
 * The numbers that decide between an answer, a question back and "I do not know". Scores and shares are 0 to 1.
 * Too bold tells people a wrong thing; too shy makes them call. Chosen on the sample questions of the knowledge.
 */
export const calibration = {
  /** Below this score the words in common are chance. */
  floor: 0.15,
  /** From this confidence the first candidate is told, from the lower one it is offered. */
  found: 0.75,
  unsure: 0.3,
  /** Whoever leads by less is one of two. */
  margin: 0.02,
  /** And where procedures are told apart, by so much of likelihood. */
  even: 0.1,
  /** From this likelihood one of several look-alikes is meant, though only their common name is said. */
  alike: { bare: 0.997, asked: 0.8, short: 0.9 },
  /** So many others with this share of the best score, in a message of so few words of substance, are a question back. */
  crowd: { words: 3, share: 0.85, rivals: 2 },
  /** A wish that no pattern knows is read from its likeness to others, from this score. */
  wish: 0.3,
  wishTold: 0.4,
  /** Share of the question that it must meet to be told at once. */
  coverage: 0.5,
  /** The side learnt from samples counts from this likelihood; below it the patterns decide. */
  side: 0.5,
  sideNamed: 0.9,
  /** Below this the likeliest side is told together with the next, if that one is likely enough itself. */
  sideAlone: 0.9,
  sideBeside: 0.06,
  /** Conditions and papers are told together from here: whether one must bring a paper is a question of both. */
  sideOfPapers: 0.05,
  /** Surer than this, a side that a pattern names otherwise is told alone. */
  sideSure: 0.97,
  /** A name of which this much is said, by a message of which it says as much, is all that is said. */
  bare: 0.9,
  /** With more words than this a message is a story, not a name. */
  story: 6,
  /** A score that is sure by itself, where confidence has nothing to compare with. */
  sure: 0.55,
  /** From here a procedure is named outright and outweighs a general wish ("nộp trên mạng"). */
  outright: { score: 0.55, covered: 0.8, coverage: 0.5, beyond: 0.85 },
  /** Another wish is answered instead from this likelihood, where what was understood has no more than the other. */
  instead: { least: 0.6, most: 0.25 },
  /** And of an office named outright. */
  insteadOfOffice: 0.9,
  /** The same where nothing was found. */
  insteadOfNothing: { least: 0.5, most: 0.4 },
  /** Words of danger mean another matter where danger is no likelier than this, and that matter as likely as this. */
  noDanger: { most: 0.02, least: 0.8 },
  /** A complaint this like to a failure of a guide opens it, whatever else is likely. */
  complaint: 0.75,
  /** What is told must be as likely to be right, side and all. */
  trust: 0.83,
  /** Less likely than this it is not even offered. */
  unlikely: 0.2,
  /** A part of a message must be as sure as this to be a question of its own. */
  clause: { score: 0.6, covered: 0.6, coverage: 0.7, whole: 0.7 },
  /** Rivals with this share of the best score are offered as choices. */
  rival: 0.5,
  /** What is left of a question after "thế còn" must agree with the old subject by so much to stay with it. */
  stay: 0.5,
  /** And be no further behind the best than this share of its score. */
  stayShare: 0.85,
  /** A side asked for in no more words of substance than this stays with the old subject, where nothing reaches the score. */
  follow: { named: 0.5, may: 0.4, words: 2 },
  /**
   * In the midst of a talk: how like (`likest`), how much of the message it must account for (`explained`), or how good a hit,
   * to be the one meant among those just offered, talked of earlier, or near to what is talked of.
   */
  offered: { likest: 0.35, explained: 0.4, score: 0.3 },
  returned: { likest: 0.3, explained: 0.3, score: 0.25 },
  corrected: { likest: 0.35, explained: 0.35, score: 0.35 },
  neighbour: { likest: 0.55, explained: 0.5, score: 2 },
  /** What is near to the matter talked of weighs more, by its score. */
  lean: { family: 1.25, field: 1.12, score: 0.4, coverage: 0.5, lead: 0.08 },
  /** By the words alone something else is meant from this likelihood, and none of a few up to this one each. */
  elsewhere: { least: 0.5, most: 0.02 },
  /** A situation is told itself when its phrase is said by so much. */
  situation: { score: 0.55, covered: 0.7, own: 0.45 },
} as const

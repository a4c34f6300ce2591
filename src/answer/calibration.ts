/**
 * The numbers that decide between an answer, a question back and "I do not know". Scores and shares are 0 to 1.
 * Too bold tells people a wrong thing; too shy makes them call. Chosen on the sample questions of the knowledge.
 */
export const calibration = {
  /** Below this nothing is offered at all: the words in common are chance. */
  floor: 0.36,
  /** From here the best may be told, if it also leads by `margin`. */
  sure: 0.55,
  margin: 0.035,
  /** Less of the best phrase said than this: the words in common are a part of another name. */
  covered: 0.45,
  /** A phrase said nearly whole may be told at a lower score: long stories drown it. */
  storySure: 0.36,
  storyCovered: 0.85,
  storyMargin: 0.06,
  /** Less of the question than this met by the document: it is most likely about something else. */
  coverage: 0.5,
  /** With less than this met and no sure score, not even a choice is offered. */
  strange: 0.3,
  /** From here a procedure is named outright and outweighs a general wish ("nộp trên mạng"). */
  outright: { score: 0.55, covered: 0.8, coverage: 0.5, beyond: 0.85 },
  /** A part of a message must be as sure as this to be a question of its own. */
  clause: { score: 0.6, covered: 0.6, coverage: 0.7, whole: 0.7 },
  /** Rivals this close to the best are offered as choices. */
  rival: 0.2,
  /** What is left of a question after "thế còn" must agree with the old subject by so much to stay with it. */
  stay: 0.5,
  /** And be no further behind the best than this share of its score. */
  stayShare: 0.7,
  /** A situation is told itself when its phrase is said by so much. */
  situation: { score: 0.55, covered: 0.7, own: 0.45 },
} as const

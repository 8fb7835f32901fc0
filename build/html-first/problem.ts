/** Something a finished page may not hold, and what to do about it. */
export type Problem = { what: string; fix: string };

/** A problem and the page it was found on. */
export type PageProblem = Problem & { page: string };

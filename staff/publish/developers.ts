/** What is said where no machine publishes. */
export const DEVELOPERS = 'Publishing it is the developer’s.';

/** What is said in a developer's checkout, which does not know what is public. */
export const DEVELOPERS_COPY =
  'This is a developer’s copy: files are edited as they are, and publishing them is the developer’s.';

import { changedFile } from '#tests/fixture-site.ts';

/** The change that makes a draft of the one article of the small site. */
export const storyAsDraft = () =>
  changedFile('articles/story.mdx', 'audience: partner', 'audience: partner\ndraft: true');

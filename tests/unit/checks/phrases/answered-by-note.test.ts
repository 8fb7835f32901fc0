import { expect, test } from 'vitest';
import { issuesOf, theIssueOf } from '../issues.ts';

const SAYS = [
  ['promise', 'A cure is what the thing brings to everyone who lets it in.'],
  ['unsourced-claim', 'Research shows that the thing is good for those who have one.'],
  ['shaming-word', 'Every sex addict in the town had come to look at it by then.'],
  ['person-first', 'The mentally ill are the first to see what the thing is for.'],
  ['invented-fact', 'It is an award-winning thing, as all the town will tell you.'],
] as const;
const NOTE = '<PracticeNote title="What the research says">\nNothing is known of it yet.\n</PracticeNote>';
const LINK = '[The smaller thing](/below/)';

/** The small site with a story that its author gave as a document with these words in it, and this body on its page. */
function storyOf(words: string, body: string): Record<string, string> {
  return {
    'documents/story.txt': `By: Ada Example\nIt came in the spring.\n${words}\n`,
    'articles/story.mdx': `---\ntitle: A story\nheading: A story about a thing\ndescription: An article on a small site that exists only for the tests of this project.\nnavLabel: A story\naudience: partner\nauthor: ada\ndocument: story\nparent: below\nupdated: 2026-11-21\n---\n\nIt came in the spring.\n\n${body}\n\n${LINK}\n`,
  };
}

test.each(SAYS)(
  'what %s finds in the words of an author stays, and asks for a box beside it',
  (rule, words) => {
    expect(theIssueOf(storyOf(words, words))).toMatchObject({
      rule,
      severity: 'error',
      fix: 'These are the words of the author, and they stay. Answer them in the same section, in a box from the practice: <PracticeNote title="What the research says">.',
    });
  },
);

test.each(SAYS)('what %s finds is answered by a box in the same section', (_, words) => {
  expect(issuesOf(storyOf(words, `${words}\n\n${NOTE}`))).toEqual([]);
});

test('a box in another section answers nothing', () => {
  const [rule, words] = SAYS[0];
  const text = `${words}\nWhat came later`;
  expect(theIssueOf(storyOf(text, `${words}\n\n## What came later\n\n${NOTE}`)).rule).toBe(rule);
});

test('what someone else typed among the words of the author is no word of the author', () => {
  const words = 'Nothing is promised here, and nothing is sold.';
  const fault = theIssueOf(storyOf(words, `${words} Guaranteed.\n\n${NOTE}`));
  expect(fault).toMatchObject({ rule: 'promise', fix: expect.stringContaining('Say what can happen') });
});

test('what the practice says in its own box is held to every rule', () => {
  const words = 'Nothing is promised here.';
  const note = NOTE.replace('Nothing is known of it yet.', 'We guarantee it.');
  expect(theIssueOf(storyOf(words, `${words}\n\n${note}`)).rule).toBe('promise');
});

test.each([
  ['protected-title', 'Ask any sex therapist in the town what they make of the thing.'],
  ['testimonial', 'It changed my life, as someone who had one of them once said.'],
])('%s holds for everyone: the law looks at who publishes', (rule, words) => {
  expect(theIssueOf(storyOf(words, `${words}\n\n${NOTE}`)).rule).toBe(rule);
});

test('the long sentences of an author are not ours to split', () => {
  const words = `It grew ${'and it grew '.repeat(12)}until it was as tall as the house.`;
  expect(issuesOf(storyOf(words, words))).toEqual([]);
});

import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

test('words that wait for a fact where words are that go with it are reported', () => {
  expect(siteWith('never-seen').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pages/home.mdx",
        "fix": "Move it out of what stands around it, or let both name other facts.",
        "inEditor": {
          "fix": "Move it out of what stands around it, or let both name other facts.",
          "message": "No reader ever sees what is in "While unknown" here: what is around it is there in the opposite case alone, by the telephone number and the e-mail address.",
        },
        "line": 16,
        "message": "No reader ever sees what is in <WhileUnknown> here: what is around it is there in the opposite case alone, by the telephone number and the e-mail address.",
        "rule": "never-seen",
        "severity": "error",
      },
    ]
  `);
});

const WRONG = [
  'We write<WhenKnownInLine fact="phone">, or call<WhileUnknownInLine fact="phone"> or wait</WhileUnknownInLine></WhenKnownInLine>.',
  '<WhileUnknown fact="phone">\nWrite.\n\n<WhileUnknown fact="email">\nDo.\n\n<WhenKnown fact="phone, email">\nCall.\n</WhenKnown>\n</WhileUnknown>\n</WhileUnknown>',
];

test.each(WRONG)('so are these: %s', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([expect.stringContaining('never-seen')]);
});

const RIGHT = [
  '<WhenKnown fact="phone">\nCall.\n\n<WhileUnknown fact="email">\nDo not write.\n</WhileUnknown>\n</WhenKnown>',
  '<WhenKnown fact="phone, email">\nSay so.\n\n<WhileUnknown fact="email">\nCall.\n</WhileUnknown>\n</WhenKnown>',
];

test.each(RIGHT)('words that are seen some day are right: %s', (words) => {
  expect(issuesOf(homeWith(words))).toEqual([]);
});

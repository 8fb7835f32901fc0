import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';

const FILE = 'pillars/top.mdx';
const lines = readFileSync(join(import.meta.dirname, '../../fixtures/the-outline', FILE), 'utf8').split('\n');
const { issues } = siteWith('the-outline');

/** The lines of the outline that a rule reports, as they stand in the file. */
function linesFound(rule: string): string[] {
  return issues.filter((issue) => issue.rule === rule).map(({ line }) => lines[line - 1]?.trim() ?? '');
}

const SECTIONS = [
  '## 🔎 1. What Sex Addiction Actually Is',
  '## 🧠 2. Why Smart, High-Functioning Men Get Stuck',
  '## 🩹 3. The Role of Trauma & Attachment',
  '## ⚠️ 4. Common Sex Addiction Symptoms',
  '## 🎥 5. Porn Addiction vs Sex Addiction',
  '## 💔 6. Infidelity, Escorts & Compulsive Cheating',
  '## 🧨 7. The Impact on Partners (Betrayal Trauma)',
  '## 👥 8. The Relationship Impact',
  '## 🧩 9. How Sex Addiction Therapy Works (Your Model)',
  '## 🧠 10. The IFS 5-Part System (Your Signature Model)',
  '## 🌴 11. Miami & Florida-Specific Sex Addiction Issues',
  '## 🧑🤝🧑 12. Treatment Options',
  '## 🎯 13. Who We Work With',
  '## 14. FAQ',
  '## 🚀 15. Start Sex Addiction Therapy Today',
];
const CONTENTS = '## 🔥 TABLE OF CONTENTS';

test.each([
  'Sex addiction is not:',
  'Sex addiction is a survival strategy rooted in:',
  'Most of the men we work with are:',
  'Sexual intensity becomes:',
  'If you’re reading this, you may recognize:',
  'Many men begin with:',
  'When porn stops working, the nervous system may escalate to:',
  'Compulsive sexual behavior often manifests as:',
  'When your partner discovers the truth, it triggers:',
  'Couples struggle with:',
  'Miami clients often face:',
  'Florida statewide clients often face:',
])('the lead-in "%s", which lost its list, is reported', (leadIn) => {
  expect(linesFound('lead-in-without-list')).toContain(leadIn);
});

test('the six other lines that end in a colon are the only further lead-ins', () => {
  expect(linesFound('lead-in-without-list')).toHaveLength(18);
});

test('the four links typed with curly quotes are reported, each on its own line', () => {
  expect(linesFound('curly-quotes')).toEqual([
    '<a href=”/porn-addiction-therapy-miami-florida/”>porn addiction therapy in Miami</a>',
    '<a href=”/couples-sex-addiction-therapy-miami-florida/”>couples therapy for sex addiction</a>',
    '<a href=”/betrayal-trauma-therapy-miami-florida/”>betrayal trauma therapy</a>',
    '<a href=”/porn-addiction-therapy-miami-florida/”>porn addiction therapy in Miami</a>',
  ]);
});

test('the fix of each curled link has its address', () => {
  expect(
    issues.filter(({ rule }) => rule === 'curly-quotes').map(({ fix }) => /\((.+)\)/.exec(fix)?.[1]),
  ).toEqual([
    '/porn-addiction-therapy-miami-florida/',
    '/couples-sex-addiction-therapy-miami-florida/',
    '/betrayal-trauma-therapy-miami-florida/',
    '/porn-addiction-therapy-miami-florida/',
  ]);
});

test('every note to the practice is reported on its own line, and nothing else is called a note', () => {
  expect(linesFound('note-in-copy')).toEqual([
    '10. IFS Parts Model (Your 5-Part System)',
    '14. Related Services (Internal Links)',
    '16. Start Therapy Today (CTA)',
    '(that’s your 5-part IFS model)',
    'we link directly to your porn pillar page:',
    'This reinforces hierarchy.',
    '## 🧩 9. How Sex Addiction Therapy Works (Your Model)',
    '## 🧠 10. The IFS 5-Part System (Your Signature Model)',
    'Your telehealth page extends these services statewide:',
  ]);
});

test('the typed contents and each typed number are reported', () => {
  expect(linesFound('typed-contents')).toEqual([CONTENTS, ...SECTIONS]);
});

test('each emoji in a heading is reported', () => {
  expect(linesFound('emoji-in-heading')).toEqual([
    CONTENTS,
    ...SECTIONS.filter((section) => section !== '## 14. FAQ'),
  ]);
});

test('the section without words is reported', () => {
  expect(linesFound('empty-section')).toEqual(['## 🎯 13. Who We Work With']);
});

test('nothing is reported but the damage of the outline', () => {
  expect([...new Set(issues.map(({ rule }) => rule))].sort()).toEqual([
    'curly-quotes',
    'emoji-in-heading',
    'empty-section',
    'hard-sentence',
    'lead-in-without-list',
    'note-in-copy',
    // A space that was pasted, at the end of a heading.
    'odd-character',
    'practice-statement',
    // "healing is absolutely possible"
    'promise',
    // "dysregulation", which words.txt of the live site has.
    'spelling',
    'typed-bullet',
    'typed-contents',
  ]);
});

test('the list of therapies that was typed with check marks is reported', () => {
  expect(linesFound('typed-bullet')).toContain('✔ Trauma Processing');
});

test('every issue but advice stops the build, and has its file, its place and its fix', () => {
  for (const issue of issues) {
    const isAdvice = [
      'american-usage',
      'hard-sentence',
      'odd-character',
      'practice-statement',
      'spelling',
    ].includes(issue.rule);
    expect(issue).toMatchObject({
      file: FILE,
      severity: isAdvice ? 'warning' : 'error',
      fix: expect.stringMatching(/^[A-Z].+\.$|^Delete/),
    });
    expect(lines[issue.line - 1]?.length).toBeGreaterThanOrEqual(issue.column);
  }
});

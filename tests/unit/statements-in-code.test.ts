import { join } from 'node:path';
import { expect, test } from 'vitest';
import { speakerOf } from '#lib/checks/statements/speaker-of.ts';
import { loadSite } from '#lib/site.ts';
import { statementsInCode } from '#tools/statements/statements-in-code.ts';
import { wordsInCode } from '#tools/statements/words-in-code.ts';

const ROOT = join(import.meta.dirname, '../..');

test('no component says anything about the practice that no fact says', () => {
  const { practice } = loadSite(join(ROOT, 'content')).facts;
  expect(statementsInCode(ROOT, speakerOf(practice))).toEqual([]);
});

test('words in code are read as they are drawn: text across lines and tags, attributes, strings and templates', () => {
  const code = [
    'const HINT = "We leave no voicemail.";',
    'export function Box({ name }: { name: string }) {',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    '  const title = `We wrote to ${name} twice.`;',
    '  return (',
    '    <section className="not these words">',
    '      <p>',
    '        We answer <strong>every</strong>{" "}',
    '        <a href="/somewhere else/">letter</a>, {name}.',
    '      </p>',
    '      <Field label="A name we may use" />',
    '      {name && <li>One more thing</li>}',
    '    </section>',
    '  );',
    '}',
  ].join('\n');
  expect(wordsInCode({ 'box.tsx': code })['box.tsx']).toEqual([
    { text: 'We leave no voicemail.', line: 1 },
    { text: 'We wrote to […] twice.', line: 3 },
    { text: 'We answer every letter, […].', line: 7 },
    { text: 'A name we may use', line: 10 },
    { text: 'One more thing', line: 11 },
  ]);
});

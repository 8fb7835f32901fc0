import { expect, test } from 'vitest';
import { siteWith } from '#tests/fixture-site.ts';
import { textOf } from '../issues.ts';

test('a main page whose title leaves out what its address says is reported', () => {
  expect(siteWith('title-without-place').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "pillars/quiet-boats-miami-florida.mdx",
        "fix": "Name Miami or Florida in it, such as "Smaller thing in Miami".",
        "line": 2,
        "message": "The title "A harbor of your own" does not say where, and the address of the page does.",
        "rule": "title-without-place",
        "severity": "warning",
      },
      {
        "column": 1,
        "file": "pillars/quiet-boats-miami-florida.mdx",
        "fix": "Use at least one of them in the title.",
        "line": 2,
        "message": "The title "A harbor of your own" has none of the words of the address that say what the page is about: quiet, boats.",
        "rule": "title-without-place",
        "severity": "warning",
      },
    ]
  `);
});

const FILE = 'pillars/quiet-boats-miami-florida.mdx';

function faultsWithTitle(title: string): string[] {
  return siteWith({
    'pillars/top.mdx': textOf('pillars/top.mdx').replace(
      'It has',
      '[Boats](/quiet-boats-miami-florida/): it has',
    ),
    'pages/home.mdx': textOf('pages/home.mdx').replace(
      '(/below/).',
      '(/below/), and [boats](/quiet-boats-miami-florida/).',
    ),
    [FILE]: textOf('pillars/below.mdx')
      .replace(/title: .+/, `title: ${title}`)
      .replace(
        /description: .+/,
        'description: A page that exists only for one test of this project, and no reader.',
      )
      .replace('## A section', '## Its own section'),
  }).issues.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

test.each(['Quiet Boats in Miami', 'Boats Across Florida', 'Quiet Days, Miami & Florida'])(
  'the title "%s" says both',
  (title) => {
    expect(faultsWithTitle(title)).toEqual([]);
  },
);

test('a title without the place is reported', () => {
  expect(faultsWithTitle('Quiet Boats for Everyone')).toEqual([
    '2 title-without-place: The title "Quiet Boats for Everyone" does not say where, and the address of the page does.',
  ]);
});

test('a title without the subject is reported', () => {
  expect(faultsWithTitle('A Harbor in Miami')).toEqual([
    '2 title-without-place: The title "A Harbor in Miami" has none of the words of the address that say what the page is about: quiet, boats.',
  ]);
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILD } from '../current-build.ts';
import { readNginxWords } from './read-nginx-words.ts';
import { runParts } from './run-parts.ts';

const place = mkdtempSync(join(tmpdir(), 'nginx-lines-'));
afterAll(() => rmSync(place, { recursive: true }));

type Files = { maps: string; headers: string; types: string };

// A few lines of each kind that a build has.
const FEW: Files = {
  maps: `map "$upstream_http_a$status" $answer {
  default "server";
  "~^(?:2..|304)$" "found";
}

map $answer $site_a {
  default "no-referrer";
  "server" "";
  "found" $rule_a;
  "~^/(?!_next/|api\\.)" '"/rules.json"';
}
`,
  headers: 'add_header A "b" always;\nproxy_hide_header A;\nadd_header B $site_a always;\n',
  types: `types {
  "text/css; charset=utf-8" css;
}
default_type application/octet-stream;
location = "/feed.xml" {
  types {}
  default_type "application/atom+xml; charset=utf-8";
  try_files $asked_file_first @server;
}
`,
};

/** What the script says of each of these, all at once. */
function faultsOf(cases: readonly Files[]): string[] {
  const folder = mkdtempSync(join(place, 'cases-'));
  cases.forEach((files, index) => {
    const nginx = join(folder, String(index), 'nginx');
    mkdirSync(nginx, { recursive: true });
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(nginx, `${name}.conf`), text, 'latin1');
  });
  const script =
    'for ((at = 0; at < $2; at++)); do said=$(odd_line_for_nginx "$1/$at"); printf "%s\\0" "$said"; done';
  return runParts(script, [folder, String(cases.length)])
    .split('\0')
    .slice(0, -1);
}

test('the files of a build are taken', () => {
  const folder = mkdtempSync(join(place, 'real-'));
  cpSync(join(BUILD, 'nginx'), join(folder, 'nginx'), { recursive: true });
  expect(runParts('odd_line_for_nginx "$1"', [folder])).toBe('');
  // With or without a last line break.
  const bare = { ...FEW, headers: FEW.headers.trimEnd() };
  expect(faultsOf([FEW, bare])).toEqual(['', '']);
});

const EVIL = 'error_log /etc/evil;';
const afterFirst = (text: string, line: string) => text.replace('\n', () => `\n${line}\n`);

const EVILS: [what: string, files: Partial<Files>][] = [
  ['plain', { headers: EVIL }],
  ['in quotation marks', { headers: '"error_log" "/etc/evil";' }],
  ['in quotation marks, as a type', { types: `${FEW.types}"error_log" evil;\n` }],
  ['in quotation marks, as a value of a map', { maps: `${FEW.maps}"error_log" "/etc/evil";\n` }],
  ['after what is allowed, on its line', { headers: `proxy_hide_header A; ${EVIL}` }],
  ['after a text whose end is escaped', { headers: `add_header A "b\\" always; ${EVIL}\n#" always;` }],
  [
    'after a text that ends with an escaped backslash',
    { headers: `add_header A "b\\\\" always; ${EVIL} #" always;` },
  ],
  ['with an escaped letter', { headers: '\\error_log /etc/evil;' }],
  ['after a carriage return', { headers: `proxy_hide_header A;\r${EVIL}` }],
  ['after a comment with a carriage return', { headers: `# a\r${EVIL}` }],
  ['behind a byte that is none', { headers: `proxy_hide_header A;\0${EVIL}` }],
  ['behind a byte of no letter', { headers: `\xff${EVIL}` }],
  ['over two lines', { headers: 'error_log\n/etc/evil;' }],
  [
    'where a file ends without a line break, and the next begins',
    { headers: '#', maps: `${EVIL}\n${FEW.maps}` },
  ],
  ['as an include in a map', { maps: afterFirst(FEW.maps, '  include /etc/shadow;') }],
  ['as a quoted include in a map', { maps: afterFirst(FEW.maps, '  "include" "/etc/shadow";') }],
  ['as a quoted include among types', { types: afterFirst(FEW.types, '  "include" shadow;') }],
  ['as a map of a variable of ours', { maps: FEW.maps.replace('$answer {', '$is_our_fault {') }],
  ['in a location', { types: FEW.types.replace('types {}', 'root /etc;') }],
  ['in a location of more than one address', { types: FEW.types.replace('location =', 'location ~') }],
  ['in a block of its own', { headers: 'server {\n}' }],
  ['behind an end that ends nothing', { headers: `}\n${FEW.headers}` }],
];

describe('a word that does something is found', () => {
  let said: string[];
  beforeAll(() => {
    said = faultsOf(EVILS.map(([, files]) => ({ ...FEW, ...files })));
  });
  test.each(EVILS.map(([what], index) => [what, index] as const))('%s', (_, index) => {
    expect(said[index]).not.toBe('');
  });
});

/** Whether nginx would find in a file nothing but what a build says. */
function isHarmless(name: keyof Files, text: string): boolean {
  let block = '';
  for (const { words, depth } of readNginxWords(text) ?? []) {
    const [first = ''] = words;
    if (depth === 0) block = first;
    const allowed: Record<keyof Files, string[]> = {
      maps: ['map'],
      headers: ['add_header', 'proxy_hide_header'],
      types: ['types', 'default_type', 'location'],
    };
    if (depth === 0 && !allowed[name].includes(first)) return false;
    if (depth === 1 && block === 'location' && !['types', 'default_type', 'try_files'].includes(first))
      return false;
    if (depth === 1 && block !== 'location' && first === 'include') return false;
    if (depth > 1) return false;
  }
  return true;
}

test('whatever is put into such a file, what is taken is nothing but headers and types to nginx', () => {
  const bits = [
    EVIL,
    '"error_log" "x";',
    'include',
    '"',
    "'",
    '\\',
    '\\"',
    '#',
    ';',
    '{',
    '}',
    '\n',
    '\r',
    ' ',
    '$a',
    'x',
    '\0',
  ];
  // Chance, but the same each time (a linear congruential generator).
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * limit);
  };
  const names = ['maps', 'headers', 'types'] as const;
  const cases = Array.from({ length: 200 }, () => {
    const name = names[below(3)] as keyof Files;
    let text = FEW[name];
    for (let times = 1 + below(4); times > 0; times--) {
      const at = below(text.length);
      text = text.slice(0, at) + bits[below(bits.length)] + text.slice(at + below(3));
    }
    return { name, text };
  });
  const faults = faultsOf(cases.map(({ name, text }) => ({ ...FEW, [name]: text })));
  const taken = cases.filter((_, index) => faults[index] === '');
  expect(taken.filter(({ name, text }) => !isHarmless(name, text))).toEqual([]);
  // Both happen.
  expect(taken.length).toBeGreaterThan(10);
  expect(cases.filter(({ name, text }) => !isHarmless(name, text)).length).toBeGreaterThan(10);
});

test('the reader of this test reads what nginx is sent', () => {
  const real = readFileSync(join(BUILD, 'nginx/types.conf'), 'utf8');
  expect(readNginxWords(real)?.[0]).toEqual({ words: ['types'], depth: 0 });
  expect(readNginxWords('a "b\\"c" d;')).toEqual([{ words: ['a', 'b"c', 'd'], depth: 0 }]);
});

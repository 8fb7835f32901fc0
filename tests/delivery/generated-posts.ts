import fc from 'fast-check';
import { CHOICES, FIELDS, type Inquiry, LIMITS } from '#lib/inquiry/inquiry.ts';

/** A post such as the form, a broken program or an attacker might send. */
export type Post = { headers: Record<string, string>; body: Uint8Array };

const FORM = 'application/x-www-form-urlencoded';
const bytes = (text: string) => new TextEncoder().encode(text);

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', minLength: 900, maxLength: 1200 }),
  // Texts that would become a header, a line or a command if they got through.
  fc.constantFrom(
    'Ana\r\nBcc: everyone@example.org',
    'Ana\nSubject: changed\n\n.\nQUIT',
    '=?utf-8?B?QmNjOiBh?=',
    '<script>alert(1)</script>',
    "'; DROP TABLE inquiries; --",
    '\u202eelif',
    '\u0000\u0001\u001b[2J',
    '../../etc/passwd',
    '%s%n%00',
    '{{7*7}}',
  ),
);

const answers = fc.record({
  name: fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
    { weight: 1, arbitrary: words },
  ),
  way: fc.oneof(fc.constantFrom(...CHOICES.way), words),
  reach: fc.oneof(fc.constantFrom('ana@example.org', '(305) 555-0142', '+1 305 555 0142'), words),
  voicemail: fc.constantFrom('', 'yes', 'on'),
  caller: fc.constantFrom('', 'yes'),
  inbox: fc.constantFrom('', ...CHOICES.inbox, 'other'),
  language: fc.constantFrom('', ...CHOICES.language, 'es'),
  hours: fc.oneof(fc.constant(''), words),
  who: fc.constantFrom('', ...CHOICES.who),
  message: words,
  confirm: fc.constantFrom('yes', 'yes', 'yes', 'no', ''),
  website: fc.constantFrom('', '', '', 'x'),
});

const good = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  way: fc.constantFrom('call', 'text'),
  reach: fc.constantFrom('(305) 555-0142', '٣٠٥٥٥٥٠١٤٢'),
  message: fc.string({ unit: 'grapheme', maxLength: 200 }),
  confirm: fc.constant('yes'),
});

const pairs = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom(...FIELDS, '__proto__', 'constructor', ''), words), words),
  {
    maxLength: 40,
  },
);

const encode = (fields: Record<string, string>) => bytes(new URLSearchParams(fields).toString());

const forms = fc.oneof(
  good.map(encode),
  answers.map(encode),
  // The same field more than once, fields that do not exist, names of every kind.
  pairs.map((entries) => bytes(new URLSearchParams(entries).toString())),
  // Cut off in the middle, as of an escape.
  fc
    .tuple(answers.map(encode), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([body, part]) => body.slice(0, body.length * part)),
  fc
    .string({
      unit: fc.constantFrom('a', '=', '&', '%', '+', '0', 'f', 'é', '\r', '\n', '\0'),
      maxLength: 400,
    })
    .map(bytes),
);

const multipart = pairs.map((entries) =>
  bytes(
    `${entries.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"; filename="a.sh"\r\n\r\n${value}\r\n`).join('')}--x--`,
  ),
);

const bodies = fc.oneof(
  { weight: 6, arbitrary: forms },
  { weight: 1, arbitrary: multipart },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }) },
  { weight: 1, arbitrary: fc.json().map(bytes) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 15_000, max: 40_000 }).map((length) => bytes(`name=${'a'.repeat(length)}`)),
  },
);

const usual = fc.record(
  {
    'content-type': fc.constantFrom(FORM, FORM, `${FORM}; charset=utf-8`),
    accept: fc.constantFrom('application/json', 'text/html'),
    'sec-fetch-site': fc.constant('same-origin'),
  },
  { requiredKeys: ['content-type'] },
);

const odd = fc.record(
  {
    'content-type': fc.constantFrom(
      FORM,
      `${FORM}; charset=utf-16`,
      `${FORM}; charset=`,
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'application/json',
      'text/plain',
      '',
      ';',
    ),
    accept: fc.constantFrom('application/json', '*/*', ''),
    'content-encoding': fc.constantFrom('gzip', ''),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', ''),
    'sec-fetch-mode': fc.constantFrom('navigate', 'cors', ''),
    'transfer-encoding': fc.constant('chunked'),
    cookie: fc.constant('a=b'),
  },
  { requiredKeys: [] },
);

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: usual },
  { weight: 1, arbitrary: odd },
);

/** Posts of every kind, with the headers of their origin. */
export function generatedPosts(origin: string): fc.Arbitrary<Post> {
  return fc.record({ headers, body: bodies }).map(({ headers: said, body }) => ({
    headers: { origin, ...said },
    body,
  }));
}

const CONTROL = /[^\P{Cc}\n\t]/u;

/** What is wrong with a stored inquiry, judged without the code that stored it. */
export function whyNotValid(inquiry: Inquiry): string[] {
  const { name, way, reach, voicemail, caller, inbox, language, hours, who, message } = inquiry;
  const texts = { name, reach, hours: hours ?? '', message: message ?? '' };
  const faults: string[] = [];
  const check = (isWrong: boolean, what: string) => {
    if (isWrong) faults.push(what);
  };
  for (const [field, text] of Object.entries(texts)) {
    check(
      typeof text !== 'string' || text.length > LIMITS[field as keyof typeof LIMITS],
      `${field} is too long`,
    );
    check(CONTROL.test(text), `${field} has a control`);
    check(!text.isWellFormed(), `${field} has half a character`);
    check(field !== 'message' && /[\n\t]/.test(text), `${field} has more than one line`);
  }
  check(name.trim() === '', 'no name');
  check(!['call', 'text', 'email'].includes(way), 'an unknown way');
  check(
    way === 'email' ? reach.split('@').length !== 2 : reach.includes('@'),
    'the address does not go with the way',
  );
  check(
    typeof voicemail !== 'boolean' || typeof caller !== 'boolean',
    'a box that is neither ticked nor empty',
  );
  check(![null, 'mine', 'shared'].includes(inbox), 'an unknown inbox');
  check(![null, 'en-US', 'es-US', 'any'].includes(language), 'an unknown language of the answer');
  check(!['en-US', 'es-US'].includes(inquiry.pageLanguage), 'an unknown language of the page');
  check(![null, 'me', 'partner', 'us', 'colleague'].includes(who), 'unknown for whom');
  check(Object.keys(inquiry).length !== 11, 'other fields');
  return faults;
}

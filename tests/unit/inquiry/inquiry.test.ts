import { describe, expect, test } from 'vitest';
import { FIELDS, LIMITS, parseInquiry } from '#lib/inquiry/inquiry.ts';
import { sentForm } from '../server/inquiries/sent-form.ts';

const inquiryOf = (changes: Record<string, string>) => parseInquiry(sentForm(changes), 'en-US').inquiry;
const faultsOf = (changes: Record<string, string>) => parseInquiry(sentForm(changes), 'en-US').faults;
const faultyFieldsOf = (changes: Record<string, string>) => faultsOf(changes)?.map(({ field }) => field);

test('the required fields are enough, and the others are null', () => {
  expect(inquiryOf({})).toEqual({
    name: 'Ana',
    way: 'call',
    reach: '(305) 555-0142',
    voicemail: false,
    caller: false,
    inbox: null,
    language: null,
    hours: null,
    who: null,
    message: null,
    pageLanguage: 'en-US',
  });
});

test('every field is kept', () => {
  expect(
    inquiryOf({
      way: 'email',
      reach: 'ana@example.org',
      voicemail: 'yes',
      caller: 'yes',
      inbox: 'shared',
      language: 'any',
      hours: 'after 9 pm',
      who: 'partner',
      message: 'Please help.\r\nThank you.',
    }),
  ).toMatchObject({
    voicemail: true,
    caller: true,
    inbox: 'shared',
    language: 'any',
    hours: 'after 9 pm',
    who: 'partner',
    message: 'Please help.\nThank you.',
  });
});

test('every fault is reported at once, in the order of the form', () => {
  expect(parseInquiry(new Map(), 'en-US').faults).toMatchInlineSnapshot(`
    [
      {
        "field": "name",
        "message": "Tell us a name to use. A first name is enough.",
      },
      {
        "field": "way",
        "message": "Choose how we may reach you: a call, a text or an e-mail.",
      },
      {
        "field": "reach",
        "message": "Give us the phone number or e-mail address that we may use.",
      },
      {
        "field": "confirm",
        "message": "Please check this box if it is true. If it isn't true for you, this form can't find you a therapist. The numbers above the message are for you too.",
      },
    ]
  `);
});

test('an address that does not fit the way of contact is reported along with other faults', () => {
  expect(faultsOf({ name: '', way: 'email', reach: 'Ana Lopez' })).toMatchInlineSnapshot(`
    [
      {
        "field": "name",
        "message": "Tell us a name to use. A first name is enough.",
      },
      {
        "field": "reach",
        "message": ""Ana Lopez" is not an e-mail address. Write it like name@example.org, or choose a call or a text.",
      },
    ]
  `);
});

test('an invalid number is quoted', () => {
  expect(faultsOf({ way: 'text', reach: '911' })?.[0]?.message).toMatchInlineSnapshot(
    `""911" is not a phone number with its area code. It has ten digits, such as 305 and seven more, or starts with + and the code of another country. Please look at it again, or choose an e-mail."`,
  );
});

test.each(['ana@example.org', 'ána@bücher.example', 'مثال@مثال.إختبار', 'a.b+c@example.museum'])(
  '%s is an e-mail address',
  (reach) => {
    expect(inquiryOf({ way: 'email', reach })?.reach).toBe(reach);
  },
);

test.each(['ana', 'ana@', 'ana@\u200b', '@example.org', 'ana @example.org', 'a@b@c', '3055550142'])(
  '%s is not an e-mail address',
  (reach) => {
    expect(faultyFieldsOf({ way: 'email', reach })).toEqual(['reach']);
  },
);

test.each([
  ['email', 'ana\u200b@exam\u2060ple.org', 'ana@example.org'],
  ['email', '\u200eana@example.org\ufe0f', 'ana@example.org'],
  ['call', '\u202d+1 (305)\u00ad 555-0142\u202c', '+1 (305) 555-0142'],
])('a mark that no one sees is no part of %s %j', (way, reach, kept) => {
  expect(inquiryOf({ way, reach })?.reach).toBe(kept);
});

test('joiners stay in an address, whose language may need them', () => {
  const reach = 'ana@نامه\u200cای.example';
  expect(inquiryOf({ way: 'email', reach })?.reach).toBe(reach);
});

test.each([
  '3055550142',
  '+1 305.555.0142 ext. 12',
  '٠٣٠٥٥٥٥٠١٤٢',
  '305-555-0142, ask for Ana',
  '+49 (0) 30 5550142',
  '+298 301234',
])('%s is a phone number', (reach) => {
  expect(inquiryOf({ way: 'text', reach })?.reach).toBe(reach);
});

test.each(['555', '555-0142', '+305', 'call me', 'ana3055550142@example.org'])(
  '%s is not a phone number',
  (reach) => {
    expect(faultyFieldsOf({ way: 'call', reach })).toEqual(['reach']);
  },
);

test.each([
  ['name', LIMITS.name, 'a'],
  ['reach', LIMITS.reach, '2'],
  ['hours', LIMITS.hours, 'a'],
  ['message', LIMITS.message, 'é'],
] as const)('%s may have %i characters and no more', (field, limit, letter) => {
  expect(faultsOf({ [field]: letter.repeat(limit) })).toBeNull();
  expect(faultsOf({ [field]: letter.repeat(limit + 1) })).toEqual([
    { field, message: expect.stringContaining(`at most ${limit.toLocaleString('en-US')} fit`) },
  ]);
});

test('what is too long is told with how much it is', () => {
  expect(
    faultsOf({ message: 'a'.repeat(1503), hours: 'b'.repeat(121) })?.map(({ message }) => message),
  ).toMatchInlineSnapshot(`
      [
        "The box for the best hours has 121 characters, and at most 120 fit. Please shorten it.",
        "The message has 1,503 characters, and at most 1,000 fit. Please shorten it.",
      ]
    `);
});

test('an emoji counts twice, as browsers count it', () => {
  expect(faultsOf({ message: '👍'.repeat(500) })).toBeNull();
  expect(faultyFieldsOf({ message: '👍'.repeat(501) })).toEqual(['message']);
});

test('a line end counts once, as browsers count it', () => {
  const message = `${'a\n'.repeat(499)}aa`;
  expect(message).toHaveLength(LIMITS.message);
  expect(inquiryOf({ message: message.replaceAll('\n', '\r\n') })?.message).toBe(message);
});

describe.each(['name', 'reach'])('%s must have something visible', (field) => {
  test.each(['\u200b \u2060', '\u2800\u2800', '\u3164', '\u115f\u1160', '\u{1d159}', '\ufe0f'])(
    '%j has nothing',
    (text) => {
      expect(faultyFieldsOf({ [field]: text })).toEqual([field]);
    },
  );
});

test.each<Record<string, string>>([
  { way: 'letter' },
  { voicemail: 'on' },
  { caller: 'no' },
  { inbox: 'both' },
  { language: 'es' },
  { who: 'other' },
  { confirm: 'no' },
  { website: 'https://example.org' },
])('%j is not a value of the form', (changes) => {
  expect(faultyFieldsOf(changes)).toEqual(Object.keys(changes));
});

test('unknown fields are ignored', () => {
  expect(inquiryOf({ admin: 'yes', __proto__x: 'y' })).toEqual(inquiryOf({}));
});

test('what a page in Spanish sends is answered in Spanish, and known to be from there', () => {
  const { inquiry } = parseInquiry(sentForm({ language: 'en-US' }), 'es-US');
  expect(inquiry).toMatchObject({ language: 'en-US', pageLanguage: 'es-US' });
  expect(parseInquiry(sentForm({ name: '' }), 'es-US').faults).toEqual([
    { field: 'name', message: 'Díganos qué nombre usar. Basta el nombre, sin apellido.' },
  ]);
});

test('neither the honeypot nor the confirmation is kept', () => {
  const kept = Object.keys(inquiryOf({}) ?? {});
  expect(FIELDS.filter((field) => !kept.includes(field))).toEqual(['confirm', 'website']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { toMail } from '#server/inquiries/deliver/to-mail.ts';
import { aMail, anInquiry, CANARY, CREATED_AT, FROM, ID, TO } from '../an-inquiry.ts';

/** A line that looks like one of ours. */
const FORGED = 'Voicemail: Yes, you may leave one.';

describe('the mail of an inquiry', () => {
  test('assumes the least where only a name and a number were given', () => {
    expect(aMail()).toMatchInlineSnapshot(`
      {
        "from": "website@example.org",
        "messageId": "<0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11@example.org>",
        "subject": "A new message from the website",
        "text": "BEFORE YOU ANSWER

      Do not press Reply: it does not reach them. Start a new message or call, and quote nothing of this one.

      How they want to be reached: by a phone call
      Voicemail: No. Leave none.
      Who we are: Tell no one but them, and not in a subject line.
      Who else reads or answers there: They did not say. Assume that someone else does.
      Best hours: not said


      Name: Ana quokka7731
      Phone number: 305 555 0100 ext. 7731
      For whom: not said

      Message: none


      Written on Sunday, November 22, 2026 at 1:40 PM EST (2026-11-22 18:40 UTC).
      Number of this inquiry: 0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11
      This mail may come twice. A repeat has the same number, and the same Message-ID.
      ",
        "to": "office@example.org",
      }
    `);
  });

  test('holds everything that was given, with safety first', () => {
    const { text } = aMail({
      way: 'email',
      reach: 'ana@example.com',
      voicemail: true,
      caller: true,
      inbox: 'mine',
      hours: 'after 6 pm',
      who: 'us',
      message: `Hola 👩‍❤️‍👨\n\n${FORGED}\n--\nFrom: office@example.org`,
    });
    expect(text).toMatchInlineSnapshot(`
      "BEFORE YOU ANSWER

      Do not press Reply: it does not reach them. Start a new message or call, and quote nothing of this one.

      How they want to be reached: by e-mail
      Voicemail: Yes, you may leave one.
      Who we are: You may say it.
      Who else reads or answers there: No one else, they say.
      Best hours: after 6 pm


      Name: Ana quokka7731
      E-mail address: ana@example.com
      For whom: both of them, as a couple

      Message:

      > Hola 👩‍❤️‍👨
      > 
      > Voicemail: Yes, you may leave one.
      > --
      > From: office@example.org


      Written on Sunday, November 22, 2026 at 1:40 PM EST (2026-11-22 18:40 UTC).
      Number of this inquiry: 0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11
      This mail may come twice. A repeat has the same number, and the same Message-ID.
      "
    `);
  });

  test('warns of a shared inbox', () => {
    const { text } = aMail({ way: 'text', inbox: 'shared', who: 'partner' });
    expect(text).toContain('How they want to be reached: by a text message\n');
    expect(text).toContain(
      'Who else reads or answers there: Someone else might. Say nothing there that reveals what this is about.\n',
    );
    expect(text).toContain('For whom: themselves, because of what their partner did\n');
  });

  test.each([
    ['es-US', 'en-US', 'Spanish. They did not say that another one is safe.'],
    ['en-US', 'es-US', 'English. They did not say that another one is safe.'],
    ['any', 'en-US', 'Any of ours is safe: English, Spanish.'],
    [null, 'es-US', 'They did not say. They wrote on a page in Spanish.'],
  ] as const)('says in which language to answer: %s, from a page in %s', (language, pageLanguage, words) => {
    const { text } = aMail({ language, pageLanguage });
    expect(text).toContain(`\nLanguage of the answer: ${words}\nBest hours: `);
    expect(text.indexOf('Language of the answer')).toBeLessThan(text.indexOf('Phone number'));
  });

  test('says nothing of a language that an inquiry from before it was asked does not have', () => {
    const { language: _, pageLanguage: __, ...before } = anInquiry();
    const { text } = toMail(before as Inquiry, { id: ID, createdAt: CREATED_AT, from: FROM, to: TO });
    expect(text).toBe(aMail().text);
  });

  test('names the day by the clock of the practice, even where it is another one in UTC', () => {
    const createdAt = Date.UTC(2026, 6, 5, 2, 30);
    expect(toMail(anInquiry(), { id: ID, createdAt, from: FROM, to: TO }).text).toContain(
      'Written on Saturday, July 4, 2026 at 10:30 PM EDT (2026-07-05 02:30 UTC).',
    );
  });

  test('has no word of the visitor outside its text', () => {
    const { text: _, ...rest } = aMail({ hours: CANARY, message: CANARY });
    expect(JSON.stringify(rest)).not.toContain(CANARY);
  });

  test('has no line of the visitor that could pass for one of ours', () => {
    const breaks = [
      '\n',
      '\r',
      '\r\n',
      '\u2028',
      '\u2029',
      '\u0085',
      '\v',
      '\f',
      '\0',
      '\u202E',
      ' ',
      '\t',
      '👩‍❤️‍👨',
    ];
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(...breaks), fc.constant(FORGED), fc.string({ unit: 'binary' })))
      .map((pieces) => pieces.join(''));
    const plain = aMail({ hours: 'x', message: 'x' }).text.split('\n');
    const ours = plain.filter((line) => !line.startsWith('> '));
    const heads = (lines: string[]) =>
      lines.map((line) => line.replace(/^(Name|Phone number|Best hours): .*$/s, '$1'));
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, hours, message) => {
        const { text } = aMail({ name, reach: name, hours: `${hours}x`, message: `x${message}` });
        // Split at everything that some program treats as a line end.
        const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
        expect(heads(lines.filter((line) => !line.startsWith('> ')))).toEqual(heads(ours));
      }),
      { numRuns: 300 },
    );
  });
});

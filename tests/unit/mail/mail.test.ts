import { expect, test, vi } from 'vitest';
import { toMessage } from '#lib/mail/mail.ts';
import { toNoticeMail } from '#staff/mail/to-notice-mail.ts';
import { aMail, CREATED_AT, FROM, TO } from '#tests/unit/server/inquiries/an-inquiry.ts';

const DAY = 86_400_000;

const notice = () =>
  toNoticeMail(
    {
      id: 'one',
      kind: 'publish',
      by: { id: 'ana', name: 'Ana' },
      note: '',
      notices: ['The phone number changes.'],
      when: new Date(CREATED_AT).toISOString(),
    },
    { from: FROM, to: TO, publications: null },
  );

test.each([
  ['an inquiry', aMail, 'Written on Sunday, November 22, 2026 at 1:40 PM EST (2026-11-22 18:40 UTC).'],
  ['a publication', notice, 'Sunday, November 22, 2026 at 1:40 PM EST.'],
])(
  'the mail of %s is dated when it is made, at each repeat anew, and its words say when that was',
  (_, make, words) => {
    const messages = [0, 1, 8 * DAY].map((later) => {
      vi.useFakeTimers({ toFake: ['Date'], now: CREATED_AT + later });
      return toMessage(make());
    });
    expect(messages.map(({ date }) => Number(date) - CREATED_AT)).toEqual([0, 1, 8 * DAY]);
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(1);
    for (const { text } of messages) expect(text).toContain(words);
  },
);

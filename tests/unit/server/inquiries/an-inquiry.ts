import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import type { Mail } from '#lib/mail/mail.ts';
import { toMail } from '#server/inquiries/deliver/to-mail.ts';

/** A word that is in every text of a visitor, and must be nowhere else. */
export const CANARY = 'quokka7731';

export const ID = '0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11';
export const CREATED_AT = Date.UTC(2026, 10, 22, 18, 40);
export const FROM = 'website@example.org';
export const TO = 'office@example.org';

const PLAIN: Inquiry = {
  name: `Ana ${CANARY}`,
  way: 'call',
  reach: '305 555 0100 ext. 7731',
  voicemail: false,
  caller: false,
  inbox: null,
  language: null,
  hours: null,
  who: null,
  message: null,
  pageLanguage: 'en-US',
};

/** An inquiry with the required fields only, and the changes of a test. */
export function anInquiry(changes: Partial<Inquiry> = {}): Inquiry {
  return { ...PLAIN, ...changes };
}

/** The mail of such an inquiry. */
export function aMail(changes: Partial<Inquiry> = {}): Mail {
  return toMail(anInquiry(changes), { id: ID, createdAt: CREATED_AT, from: FROM, to: TO });
}

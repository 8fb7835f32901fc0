import { around } from './en/around.ts';
import { booking } from './en/booking.ts';
import { crisis } from './en/crisis.ts';
import { finding } from './en/finding.ts';
import { inquiry, notSent } from './en/inquiry.ts';
import { person, practice } from './en/practice.ts';
import { reading } from './en/reading.ts';

/** The words of pages in English. */
export const english = {
  lang: 'en-US' as const,
  around,
  reading,
  finding,
  crisis,
  practice,
  person,
  booking,
  inquiry,
  notSent,
};

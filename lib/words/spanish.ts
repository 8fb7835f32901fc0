import { around } from './es/around.ts';
import { booking } from './es/booking.ts';
import { crisis } from './es/crisis.ts';
import { finding } from './es/finding.ts';
import { inquiry, notSent } from './es/inquiry.ts';
import { person, practice } from './es/practice.ts';
import { reading } from './es/reading.ts';
import type { Words } from './words.ts';

/** The words of pages in the Spanish of Miami, which says *usted*. */
export const spanish: Words = {
  lang: 'es-US',
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

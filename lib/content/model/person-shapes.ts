import { line } from './line.ts';
import { words } from './schema.ts';

// LMHC, Ph.D., MD after a name, or whatever follows a comma. The numerals of a family are none, and Jr. is part of a name.
const LETTERS = /,(?! *(Jr|Sr|[IVX]+)\b)|(?<= )(?![IVX]+$)[A-Z]{2,}\b|\b(Ph|Psy|Ed)\.? ?D\b|\bLicensed\b/;

/** The name of a person as it is printed: license and degrees stand beside it, and would stand there twice. */
export const personName = line(70)
  .refine((name) => !/[\d@|/]/.test(name), {
    abort: true,
    message: 'is not the name of a person, such as Jane Roe',
  })
  .refine((name) => !/ (and|&) /i.test(name), {
    abort: true,
    message: 'names several people: each has a file of their own',
  })
  .refine((name) => !/^(\p{Lu}\.? ?)+$/u.test(name) || isShouted(name), {
    abort: true,
    message: 'has initials alone, and no name',
  })
  .refine((name) => !isShouted(name), { abort: true, message: 'is all in capitals' })
  .refine((name) => !LETTERS.test(name), {
    abort: true,
    message: 'has more in it than a name such as Jane Roe: license and degrees have fields of their own',
  });

const isShouted = (name: string) => /\p{Lu}{3}/u.test(name) && !/\p{Ll}/u.test(name);

/** The license type as the law wants it beside a name: in full, and nothing else. */
export const licenseType = line(90)
  .refine((type) => /\p{Ll}{4}/u.test(type), {
    abort: true,
    message: 'is not the license type in full, such as Licensed Mental Health Counselor',
  })
  .refine((type) => !/[\d,()]|\.$/.test(type), {
    abort: true,
    message: 'has more in it than the license type: number and state have fields of their own',
  })
  .refine((type) => /^\p{Lu}/u.test(type), { abort: true, message: 'does not begin with a capital letter' })
  .refine((type) => !/^licensed$/i.test(type), {
    abort: true,
    message: 'does not say what kind of license it is, as Licensed Mental Health Counselor does',
  });

/** The number of a license, as boards of the states write them: MH12345, LMHC-0012345, 149.012345. */
export const licenseNumber = words
  .refine((number) => /\d/.test(number), {
    abort: true,
    message: 'has no digits, and the number of a license has some',
  })
  .refine(
    (number) => /^(?!\d{4}-\d\d-\d\d$)(?:[A-Z]{1,5}[ -]?\d|[A-Z]{0,5}[ -]?\d[\d.-]*\d)[A-Z]?$/i.test(number),
    {
      abort: true,
      message: 'is not the number of a license alone, such as MH12345',
    },
  );

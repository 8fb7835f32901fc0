import { join } from 'node:path';
import { loadSite } from '#lib/site.ts';

const { facts } = loadSite(join(import.meta.dirname, '../content'));

/** What its main pages are about, which no other practice need offer. */
const SUBJECTS = ['sex', 'sexual', 'porn', 'pornography', 'betrayal', 'intimacy', 'E-Hab', 'IFS'];

const WORDS = [
  facts.practice.name,
  facts.practice.city,
  facts.practice.state,
  ...Object.values(facts.people).map(({ name }) => name.split(' ').at(-1) ?? name),
  ...SUBJECTS,
];

/** Finds words that name the practice that this project was made for: its facts, its people, and what it is about. */
export const NAMES_OF_PRACTICE = new RegExp(`(?<![\\w-])(${WORDS.join('|')})(?![\\w-])`, 'i');

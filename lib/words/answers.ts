import type { Language } from '../languages.ts';
import { answers as english } from './en/answers.ts';
import { answers as spanish } from './es/answers.ts';

/** What the server says to someone whose message it did not take, in one language. The server knows these words and no others. */
export type Answers = typeof english;

const ANSWERS: Readonly<Record<Language, Answers>> = { 'en-US': english, 'es-US': spanish };

/** What the server says in a language. */
export const answersIn = (lang: Language): Answers => ANSWERS[lang];

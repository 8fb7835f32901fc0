import { z } from 'zod';
import type { Practice } from '../model/facts-schema.ts';
import { type Choices, words as plainWords } from '../model/schema.ts';

/** What a wrapper holds: without it, readers would see an empty frame, or one that is drawn for something else. */
export type Held =
  | { as: 'words' }
  /** Paragraphs and nothing else. */
  | { as: 'sentences' }
  | {
      as: 'list';
      numbered?: true;
      /** How many items, where it is drawn for so many. */
      items?: number;
      /** What each item starts with or has in it. */
      each?: 'name' | 'link' | 'bold link';
    }
  | { as: 'components'; name: string; count: number };

/** wrapper: own lines around other text · block: own line, empty · mark: around words in a line · inline: in a line, empty. */
type Placed =
  | { placement: 'wrapper'; holds: Held }
  | { placement: 'block' | 'mark' | 'inline'; holds?: never };

/** A fact that a component can show: of the practice, or of what else is known. */
export type ShownFact = Exclude<keyof Practice, 'changed'> | 'people' | 'reviewer' | 'crisisLines' | 'notice';

/** What staff must know of a component: how it is placed, what it takes, what it needs, and an example that is also its test. */
export type ComponentSpec = Placed & {
  /** What it is for, in one sentence. */
  purpose: string;
  /** Attributes are strings; every unknown one is refused. */
  attributes: z.ZodObject;
  /** The only place it may stand, where there is one. */
  inside?: string;
  /** The address of the only page it may stand on, where there is one. */
  onlyOn?: string;
  /** True where a page has one at most. */
  once?: boolean;
  /** What of the site it shows, where some pages have none of it. */
  shows?: 'articles' | 'related' | 'notice' | 'people';
  /** True where it may stand in an answer, as every mark may. */
  inAnswers?: boolean;
  /**
   * The facts on which hangs what it draws, or the attribute that names them. The day of a page and what its structured data says go by
   * them: `tests/unit/content/components/facts-of.test.tsx` changes each fact and looks.
   */
  facts?: readonly ShownFact[] | { in: string };
  /** True where it prints none of them: it tells that they are missing, or holds words that hang on them. */
  printsNoFact?: true;
  /** True where each place that it shows leads to a map. */
  linksToMap?: true;
  /** True where nothing is shown once facts are known, or while they are not: what introduces it is its own. */
  vanishes?: true;
  /** True where the practice speaks, on a page that someone else signed as well. */
  isByPractice?: boolean;
  /** True where it does nothing without a script. */
  needsScripts?: boolean;
  example: string;
};

export const none = z.strictObject({});

/** A text of plain words in an attribute: it is drawn as a heading or a label, which a lone mark is not. */
export const words = plainWords.regex(/[\p{L}\p{N}]/u, 'has no letter and no digit in it');

const names = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(, *[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'is not a list of names in small letters, digits and hyphens, with commas between them',
  );

/** Names with commas between them, and what they are chosen from. */
export const namesOf = (choices: Choices) => names.meta({ choices, isList: true });

import { z } from 'zod';
import { type Choices, words } from '../model/schema.ts';

export { words };

/** What staff must know of a component: how it is placed, what it takes, and an example that is also its test. */
export type ComponentSpec = {
  /** wrapper: own lines around other text · block: own line, empty · mark: around words in a line · inline: in a line, empty. */
  placement: 'wrapper' | 'block' | 'mark' | 'inline';
  /** What it is for, in one sentence. */
  purpose: string;
  /** Attributes are strings; every unknown one is refused. */
  attributes: z.ZodObject;
  /** The only place it may stand, where there is one. */
  inside?: string;
  /** The address of the only page it may stand on, where there is one. */
  onlyOn?: string;
  /** True where the practice speaks, on a page that somebody else signed as well. */
  isByPractice?: boolean;
  /** True where it does nothing without a script. */
  needsScripts?: boolean;
  example: string;
};

export const none = z.strictObject({});

const names = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(, *[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'is not a list of names in small letters, digits and hyphens, with commas between them',
  );

/** Names with commas between them, and what they are chosen from. */
export const namesOf = (choices: Choices) => names.meta({ choices });

/** The names in an attribute that lists them with commas. */
export function namesIn(attribute: string | undefined): string[] {
  return (attribute ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

import { closest, distance } from 'fastest-levenshtein';
import { adviceOnHtml } from '../../markdown/html-tags.ts';
import { labelOf } from '../names/label-of.ts';
import { COMPONENTS } from './registry.ts';

const names = Object.keys(COMPONENTS);

const guess = (name: string) => {
  const nearest = closest(name, names);
  return distance(name, nearest) <= name.length / 2 ? `Did you mean <${nearest}>? ` : '';
};

type Advice = { message: string; fix: string; inEditor: { message: string; fix: string } };

const EMPTY: Advice = {
  message: 'There is a tag without a name here: <>.',
  fix: 'Delete it, and </> behind it, and leave the words.',
  inEditor: {
    message: 'The page has a tag without a name in it.',
    fix: 'Delete it, and write it anew.',
  },
};

/** What is said of an element that is no component of this site, such as a piece of HTML. */
export function adviceOnUnknown(name: string): Advice {
  if (name === '') return EMPTY;
  return {
    message: `There is no component <${name}>.`,
    fix: adviceOnHtml(name) ?? `${guess(name)}The components are: ${names.join(', ')}.`,
    inEditor: {
      message: `The page has something called "${name}" in it, which is no component.`,
      fix: `Delete it, and write it anew. The components are: ${names.map(labelOf).join(', ')}.`,
    },
  };
}

import { Fragment, type ReactNode } from 'react';

type SaidProps = {
  words: string;
  /** What belongs at the placeholders of the words, by their names. */
  parts: Readonly<Record<string, ReactNode>>;
};

/** A sentence with elements in it, such as a link. Where each stands is up to the words: languages order them differently. */
export function Said({ words, parts }: SaidProps) {
  return words
    .split(/\{(\w+)\}/)
    .map((each, index) => (index % 2 === 0 ? each : <Fragment key={each}>{parts[each]}</Fragment>));
}

import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type NewClientsProps = { practice: Pick<PracticeInWords, 'acceptingClients' | 'languages'> };

/** Whether someone new can come, in the words that every page has for it. */
export const TAKEN = {
  yes: 'We are taking new clients.',
  'waiting-list': 'New clients wait for a place here at present.',
  no: 'We are not taking new clients at present.',
} as const;

/** Whether someone new can come, and in which languages; nothing while neither is known. */
export function NewClients({ practice: { acceptingClients, languages } }: NewClientsProps) {
  if (!acceptingClients && !languages) return null;
  return (
    <p>
      {[acceptingClients && TAKEN[acceptingClients], languages && `Sessions are held in ${languages}.`]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';

type NewClientsProps = { words: Words; practice: Pick<PracticeInWords, 'acceptingClients' | 'languages'> };

/** Whether someone new can come, and in which languages; nothing while neither is known. */
export function NewClients({ words, practice: { acceptingClients, languages } }: NewClientsProps) {
  if (!acceptingClients && !languages) return null;
  const { taken, sessionsIn } = words.practice;
  return (
    <p>
      {[acceptingClients && taken[acceptingClients], languages && filled(sessionsIn, { languages })]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}

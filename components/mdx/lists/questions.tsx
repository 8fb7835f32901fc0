import type { Faq } from '#lib/content/model/page.ts';
import { Markdown } from '../../markdown.tsx';

type QuestionsProps = { faq: Faq[] };

export function Questions({ faq }: QuestionsProps) {
  return (
    <div className="questions">
      {faq.map(({ question, answer, id }) => (
        // The id is not on the answer: a browser that does not open a closed `details` could not go there. browser/open-answer.ts opens it.
        <details key={id} id={id}>
          <summary>
            <h3>{question}</h3>
          </summary>
          {/* No `div`: reader modes leave out one that has many links, and the answer with it. */}
          <section>
            <Markdown tree={answer} />
          </section>
        </details>
      ))}
    </div>
  );
}

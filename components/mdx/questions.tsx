import type { Faq } from '#lib/content/page.ts';
import { Markdown } from '../markdown.tsx';

type QuestionsProps = { faq: Faq[] };

export function Questions({ faq }: QuestionsProps) {
  return (
    <div className="questions">
      {faq.map(({ question, answer, id }) => (
        <details key={id}>
          <summary>
            <h3>{question}</h3>
          </summary>
          {/* A link to what is inside opens the details; a link to the details themselves would not. */}
          <div id={id}>
            <Markdown tree={answer} />
          </div>
        </details>
      ))}
    </div>
  );
}

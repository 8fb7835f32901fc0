import type { Faq } from '#lib/content/page.ts';
import { Markdown } from '../markdown.tsx';

type QuestionsProps = { faq: Faq[] };

export function Questions({ faq }: QuestionsProps) {
  return (
    <div className="questions">
      {faq.map(({ question, answer }) => (
        <details key={question}>
          <summary>
            <h3>{question}</h3>
          </summary>
          <Markdown tree={answer} />
        </details>
      ))}
    </div>
  );
}

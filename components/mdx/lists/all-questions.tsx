import type { Directory } from '#lib/directory.ts';

type AllQuestionsProps = { directory: Directory };

/** Every question of the site. The answers stand on their own pages, once. */
export function AllQuestions({ directory }: AllQuestionsProps) {
  return (
    <>
      {directory.pages
        .filter(({ faq }) => faq.length > 0)
        .map(({ path, frontmatter, faq }) => (
          <section key={path}>
            <h2>{frontmatter.navLabel}</h2>
            <ul>
              {faq.map(({ question, id }) => (
                <li key={id}>
                  <a href={`${path}#${id}`}>{question}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

import { PUBLISH } from '#staff/paths/review-path-of.ts';
import type { Candidate } from '#staff/publications/publications.ts';

type MissingListProps = {
  missing: Candidate['missing'];
  candidate: Candidate;
  /** What is chosen. */
  paths: readonly string[];
  /** What the note begins with, where that was given. */
  note: string;
};

/** What would be wrong only because something else is not chosen, each with a button that chooses it as well. */
export function MissingList({ missing, candidate, paths, note }: MissingListProps) {
  const groups = [...Map.groupBy(missing, ({ path }) => path)];
  return (
    <section className="waiting">
      <h2>Something belongs with it</h2>
      <ul>
        {groups.map(([path, own]) => (
          <li key={path}>
            {[...new Set(own.map((each) => toSentence(each, candidate)))].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <Add paths={[...paths, path]} note={note} words={`Add “${own[0]?.title}”`} />
          </li>
        ))}
      </ul>
      {groups.length > 1 && (
        <Add
          paths={[...paths, ...groups.map(([path]) => path)]}
          note={note}
          words={groups.length === 2 ? 'Add both' : `Add all ${groups.length}`}
        />
      )}
    </section>
  );
}

function Add({ paths, note, words }: Pick<MissingListProps, 'paths' | 'note'> & { words: string }) {
  return (
    <form className="ways" action={`${PUBLISH}review/`} method="get">
      {paths.map((path) => (
        <input key={path} type="hidden" name="pages" value={path} />
      ))}
      {note && <input type="hidden" name="note" value={note} />}
      <button type="submit" className="button second">
        {words}
      </button>
    </form>
  );
}

function toSentence({ issue, path, title }: Candidate['missing'][number], { site, changes }: Candidate) {
  // What readers see of it now does not fit what is chosen; what is saved of it does.
  if (`content/${issue.file}` === path)
    return `“${title}” changed as well, and what readers see of it now does not fit.`;
  const page = [...site.pages, ...site.drafts].find(({ file }) => file === issue.file);
  const from =
    page?.frontmatter.title ?? changes.find((each) => each.path === `content/${issue.file}`)?.title;
  const verb = issue.rule === 'broken-link' ? 'links to' : 'needs';
  return `“${from ?? issue.file}” ${verb} “${title}”, which is not chosen.`;
}

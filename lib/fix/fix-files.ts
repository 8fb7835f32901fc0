import { type Content, parseContent, type readContent } from '../content/load/load.ts';
import type { ContentFile } from '../content/load/parse-page.ts';
import { withTexts } from '../content/load/with-texts.ts';
import { changesBy } from '../edits/to-changes.ts';
import type { Edit, Issue } from '../issue.ts';
import { toSite } from '../site.ts';
import { followHeadings } from './follow-headings.ts';
import { whatIsWorse } from './what-is-worse.ts';

/** The files of a site, as they are read, and what is wrong with them. */
export type State = { files: readonly ContentFile[]; content: Content; issues: readonly Issue[] };

/** An issue that knows how to be mended and is not, because something would be worse then. */
export type LeftAlone = { issue: Issue; why: string };

/** What becomes of the files of a site: the edits that were made, one step after the other, and what is left. */
export type Fixed = { state: State; steps: Edit[][]; left: LeftAlone[] };

type Sources = ReturnType<typeof readContent>;
type Mendable = Issue & { edit: Edit };
type Done = Pick<Fixed, 'state' | 'steps'>;

// One change can make way for another, as where two words in a row are doubled. More rounds than these are a mistake of a rule.
const ROUNDS = 5;

/**
 * Mends what the issues of some files know how to mend, in memory. Whatever they say, nothing is worse after it: an edit that would bring a new error,
 * or make something else of a line, is left and told, and the others are made.
 */
export function fixFiles(sources: Sources, mayChange: (file: string) => boolean = () => true): Fixed {
  const look = (files: readonly ContentFile[]): State => {
    const content = parseContent(files, sources.pictures, sources.strays);
    return { files, content, issues: toSite(content).issues };
  };
  const after = ({ files, content }: State, edits: readonly Edit[]): Done => {
    const own = edits.filter(({ file }) => mayChange(file));
    const changed = withEdits(files, own);
    const follow = followHeadings(content, parseContent(changed, sources.pictures)).filter(({ file }) =>
      mayChange(file),
    );
    return { state: look(withEdits(changed, follow)), steps: follow.length > 0 ? [own, follow] : [own] };
  };
  const fixed: Fixed = { state: look(sources.files), steps: [], left: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const { steps, state, left } = mendIn(fixed.state, after);
    fixed.left = left;
    if (steps.flat().length === 0) break;
    fixed.steps.push(...steps);
    fixed.state = state;
  }
  return fixed;
}

/** Makes as many of the edits of a state as make nothing worse, and says why the others are left. */
function mendIn(before: State, after: (before: State, edits: readonly Edit[]) => Done): Fixed {
  const isMendable = (issue: Issue): issue is Mendable => issue.edit !== undefined;
  const left: LeftAlone[] = [];
  let done: Done = { state: before, steps: [] };
  // Halved as long as they cannot all be made, until those are found that make it worse.
  const make = (made: readonly Mendable[], more: readonly Mendable[]): readonly Mendable[] => {
    const all = [...made, ...more];
    const attempt = after(
      before,
      all.map(({ edit }) => edit),
    );
    const why = whatIsWorse(before, attempt);
    if (why === null) {
      done = attempt;
      return all;
    }
    const [issue] = more;
    if (issue && more.length === 1) {
      left.push({ issue, why });
      return made;
    }
    const half = more.length >> 1;
    return make(make(made, more.slice(0, half)), more.slice(half));
  };
  const mendable = before.issues.filter(isMendable);
  if (mendable.length > 0) make([], mendable);
  return { ...done, left };
}

/** The files with edits made to them. */
const withEdits = (files: readonly ContentFile[], edits: readonly Edit[]) =>
  withTexts(files, new Map(changesBy(files, edits).map(({ file, after }) => [file, after])));

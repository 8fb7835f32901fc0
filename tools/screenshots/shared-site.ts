import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySite, git } from '#tools/copies/copy-project.ts';
import { writePage } from '#tools/copies/write-page.ts';

/** A copy of the site that several people write, with a repository of its own, for a staff room to open. */
export type SharedSite = {
  root: string;
  /** What the staff room is started with. */
  settings: Record<string, string>;
  /** The builds that readers had, the last one last. */
  builds: readonly string[];
  /** Saves a change of a content file in the name of someone else, behind the back of whoever has it open. */
  saveAsBen: (file: string, change: (text: string) => string) => void;
  remove: () => void;
};

const FEES = 'content/pages/fees.mdx';
const ARTICLE = 'content/articles/after-a-slip.mdx';
const NEW = 'content/articles/what-helps-at-night.mdx';

const HOUR_MS = 60 * 60 * 1000;

const by = (who: string, hoursAgo: number) => [
  `--author=${who} <${who.toLowerCase().replaceAll(' ', '-')}@staff.invalid>`,
  `--date=${new Date(Date.now() - hoursAgo * HOUR_MS).toISOString()}`,
];

/** Makes such a copy, in which two people have saved what is not public yet: ready, with a mistake, and as a draft. Ana is who opens the room. */
export function openSharedSite(): SharedSite {
  const copy = copySite();
  const { root } = copy;
  const bare = join(root, '.shared.git');
  const save = (who: string, hoursAgo: number, file: string, change: (text: string) => string) => {
    const path = join(root, file);
    writeFileSync(path, change(file === NEW ? '' : readFileSync(path, 'utf8')));
    git(root, 'add', file);
    git(root, 'commit', '--quiet', '--message', `Save ${file}`, ...by(who, hoursAgo));
  };
  git(root, 'config', 'user.name', 'Ana');
  git(root, 'commit', '--quiet', '--amend', '--no-edit', ...by('The developer', 72));
  save('Ana', 50, FEES, (text) => `${text}\nAsk us about the fee before the first session.\n`);
  git(root, 'commit', '--quiet', '--amend', '--message', 'Say when to ask about fees', ...by('Ana', 50));
  // The room tells when a build was made by when it was committed.
  git(root, 'rebase', '--quiet', '--root', '--committer-date-is-author-date');
  git(root, 'branch', 'live');
  git(root, 'checkout', '--quiet', '-b', 'draft');
  save('Ben', 26, FEES, (text) => `${text}\nBring your questions along, on paper if you like.\n`);
  save('Ana', 2, FEES, (text) => text.replace('on paper if you like', 'on paper or on your phone'));
  save('Ben', 1.5, NEW, () => {
    const title = 'What Helps at Night';
    const fields = { title, navLabel: title, draft: true, parent: 'betrayal-trauma-therapy-miami-florida' };
    return writePage(fields, 'Keep a light on, and a person to call.');
  });
  save('Ana', 0.5, ARTICLE, (text) => `${text}\nRead about [our fees](/fee/).\n`);
  git(root, 'clone', '--quiet', '--bare', root, bare);
  const builds = ['live~1', 'live'].map((commit, nth) => {
    const build = `${nth}`.repeat(64);
    git(bare, 'update-ref', `refs/builds/${build}`, commit);
    return build;
  });
  // The room has the branch open, as a desk of its own.
  git(bare, 'config', 'receive.denyCurrentBranch', 'ignore');
  return {
    root,
    settings: { SITE_REPO: bare, DATA_DIR: join(root, 'data') },
    builds,
    saveAsBen: (file, change) => {
      save('Ben', 0, file, change);
      git(root, 'push', '--quiet', bare, 'draft');
      git(join(root, 'data/staff/desk'), 'reset', '--quiet', '--hard');
    },
    remove: copy.remove,
  };
}

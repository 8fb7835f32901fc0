import { INQUIRIES } from '../inquiries/inquiries.ts';
import type { Command } from './read-command.ts';

const lines = (...usage: string[]) => usage.join('\n  ');

/** How to call each command in `scripts/`, by the name of its file. */
export const COMMANDS = {
  build: { usage: 'npm run build' },
  check: {
    usage: lines(
      'npm run check                          what is wrong, and how to fix it',
      'npm run check -- --fix                 fixes what can be fixed without a question, and says what is left',
      'npm run check -- --format json         the same for programs; --format github for the pages of GitHub',
      'npm run check -- path/to/a/folder      another folder than "content"',
    ),
    flags: { fix: 'boolean', format: ['text', 'json', 'github'] },
    words: 1,
  },
  'lock-repair': { usage: 'npm run lock:repair' },
  edit: { usage: 'npm run edit' },
  export: {
    usage: lines(
      'npm run export -- ../pages             writes the pages as files for a static host',
      'npm run export -- --try ../pages       even if the build is for this machine, to look at',
    ),
    flags: { try: 'boolean' },
    words: 1,
    needs: 'Name the folder to write.',
  },
  'content-format': {
    usage: lines(
      'npm run content:format                 writes each content file as the editor would',
      'npm run content:format -- --check      only lists those that differ',
    ),
    flags: { check: 'boolean' },
  },
  'go-back': {
    usage: lines(
      'npm run go-back                        lists the builds that are kept',
      'npm run go-back -- previous            goes back to the build served before',
      'npm run go-back -- 3f9c                goes back to the build whose id starts with this',
    ),
    words: 1,
  },
  inquiries: INQUIRIES,
  invite: {
    usage: lines(
      'npm run invite -- "Dana Example" --role owner    a link with which they make a passkey for the staff room',
      'npm run invite -- "Dana Example"                 a new link for someone who lost theirs; or for a new writer',
    ),
    flags: { role: ['writer', 'publisher', 'owner'] },
    words: 1,
    needs: 'Say whom, in quotes.',
  },
  'launch-report': {
    usage: lines(
      'npm run launch-report                             what the practice must still supply or confirm',
      'npm run launch-report -- --html report.html       the same, and as a page to print',
      'npm run launch-report -- path/to/a/folder         another folder than "content"',
    ),
    flags: { html: 'string' },
    words: 1,
  },
  move: {
    usage: lines(
      'npm run move -- five-parts the-five-parts',
      'npm run move -- five-parts the-five-parts --dry-run --content path/to/a/folder',
    ),
    flags: { 'dry-run': 'boolean', content: 'string' },
    words: 2,
    needs: 'Say which page moves, and what it is called then.',
  },
  new: {
    usage: lines(
      'npm run new -- article "What helps at night" --parent betrayal-trauma-therapy-miami-florida',
      'npm run new -- page "How we work" --slug our-work --audience couple --content path/to/a/folder',
    ),
    flags: { parent: 'string', audience: 'string', slug: 'string', content: 'string' },
    words: Number.POSITIVE_INFINITY,
  },
  receipt: {
    usage: lines(
      'npm run receipt                            measures the last release again, and compares',
      'npm run receipt -- https://example.org     does the same for a live site',
    ),
    words: 1,
  },
  release: { usage: 'npm run release' },
  screenshots: {
    usage: lines(
      'npm run screenshots                          pictures of every page, in shots/',
      'npm run screenshots -- --only /a/,/b/        of some pages',
      'npm run screenshots -- --readme              those of README.md',
      'npm run screenshots -- --staff               those of the staff guide',
    ),
    flags: { only: 'string', readme: 'boolean', staff: 'boolean' },
  },
  start: { usage: 'npm start' },
  test: {
    usage: lines(
      'npm test                               everything that has to hold before a change lands',
      'npm test -- check types unit           some of its steps',
      'npm test -- --nightly                  the same with all members of each kind, as npm run test:nightly does',
    ),
    flags: { nightly: 'boolean' },
    words: Number.POSITIVE_INFINITY,
  },
  'content-stats': { usage: 'npm run content:stats' },
} as const satisfies Record<string, Command>;

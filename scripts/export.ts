// `npm run export -- <folder>`: writes the finished build as a folder of files that any server can send. The pages of a site that has a form
// need a server of ours for it: another one (INQUIRY_ORIGIN), or, with `--beside-server`, the one to which the same web server hands `/api/`.
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { currentBuild } from '#lib/builds/current-build.ts';
import { readExportable } from '#lib/export/read-exportable.ts';
import { writeExport } from '#lib/export/write-export.ts';

const USAGE = 'Name the folder to write: npm run export -- ../pages';
const root = join(import.meta.dirname, '..');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'beside-server': { type: 'boolean' } },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const build = currentBuild(root, process.env);
  if (!build) throw new Error('There is no finished build to export. Run "npm run build" first.');
  const site = readExportable(join(root, build), join(root, 'public'));
  refuseLostForm(site.form, values['beside-server'] ?? false);
  // Seen from where the command was typed, which npm tells.
  const target = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const names = writeExport(site, target);
  console.log(
    `${names.length} files of the build ${basename(build)} are in ${target}, with their compressed forms beside them.`,
  );
  tellOfQueries(
    site.rules.oldAddresses.flatMap(({ from, query }) =>
      query ? [`${from}?${query.key}=${query.value}`] : [],
    ),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** A form that nobody receives is worse than none. */
function refuseLostForm(form: string | null, isBesideServer: boolean): void {
  if (form === 'here' && !isBesideServer) {
    throw new Error(
      'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md), or name a web server that hands /api/ to "npm start": npm run export -- --beside-server <folder>',
    );
  }
}

function tellOfQueries(queries: readonly string[]): void {
  if (queries.length === 0) return;
  console.log(
    `Cloudflare Pages cannot tell an address by its query. There, make redirect rules for: ${queries.join(', ')}`,
  );
}

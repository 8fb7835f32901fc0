// Serves the build in whose folder it lies: `node server.mjs`. Stops cleanly on SIGINT and SIGTERM: mails being sent are finished or given
// back to the outbox. PORT and HOST are honored; PORT=0 takes a free port. Other settings: docs/inquiries.md.
import './refuse-old-node.ts';
import { inquiryOriginOf, readBuildNote } from '#lib/build-note/build-note.ts';
import { findRedirectIn } from '#lib/http/find-redirect.ts';
import { headerRules } from '#lib/http/headers.ts';
import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';
import { answerRequest, type ServedSite } from './http/answer-request.ts';
import { listen } from './http/listen.ts';
import { readPages } from './http/read-pages.ts';
import { routesOf } from './routes.ts';
import { startForm } from './start-form.ts';
import { watchHealth } from './watch-health.ts';

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function serve(): Promise<void> {
  const build = import.meta.dirname;
  // A relative DATA_DIR and the file `.env` are looked up in the working folder.
  const base = process.cwd();
  const envIssue = loadEnvFile(base);
  if (envIssue) throw new Error(envIssue);

  const note = readBuildNote(build);
  const rules = headerRules(inquiryOriginOf(note));
  const pages = readPages(build, note, rules);
  const { settings, issues } = readServerSettings(process.env, note, base);
  if (issues) throw new Error(toRefusal(issues, note.form));

  const ready = Promise.withResolvers<ServedSite>();
  // Before the form is started: a second server on the same port must not lease any inquiry.
  const server = await listen(settings.host, settings.port, async (request, response) => {
    await answerRequest(await ready.promise, request, response);
  });
  const inquiries = startForm(note, settings);
  const readHealth = watchHealth(note, inquiries, console);
  ready.resolve({
    pages,
    redirectOf: findRedirectIn({ oldAddresses: note.oldAddresses, addresses: pages.at.keys() }),
    routes: routesOf({ note, inquiries, addressOf: settings.addressOf, readHealth }),
  });

  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second Ctrl+C must not cut off the first.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      const closed = server.close();
      Promise.all([closed, inquiries?.stop(closed)]).finally(() => process.exit(0));
    });
  }

  // Whether the form can be taken is logged before the address of the site.
  await readHealth();
  const hint = process.stdout.isTTY ? '  (Ctrl+C stops it)' : '';
  console.log(`The site is at http://localhost:${server.port}/${hint}`);
}

function toRefusal(issues: readonly string[], form: string | null): string {
  const summary =
    form === null
      ? 'This server cannot run'
      : 'The pages were built with the inquiry form, and this server cannot run it';
  const list = issues.map((issue) => `- ${issue}`).join('\n');
  return `${summary}:\n${list}\nFix these settings as docs/inquiries.md describes.`;
}

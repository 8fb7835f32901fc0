// Serves the build in whose folder it lies: `node server.mjs`. Stops cleanly on SIGINT and SIGTERM: what the form has in hand is finished or
// given back. PORT and HOST are honored; PORT=0 takes a free port. Other settings: docs/inquiries.md.
import './refuse-old-node.ts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBuildNote } from '#lib/builds/build-note.ts';
import { headerRules } from '#lib/http/headers.ts';
import { visitorAddressOf } from '#lib/http/visitor-address.ts';
import { answerRequest } from './answer-request.ts';
import { findOldAddressIn } from './find-old-address.ts';
import { listen } from './listen.ts';
import { readPages } from './read-pages.ts';
import { routesOf } from './routes.ts';
import { startForm } from './start-form.ts';

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function serve(): Promise<void> {
  const build = import.meta.dirname;
  // Where it is started: a relative DATA_DIR is seen from there, and so is the file with settings.
  const base = process.cwd();
  if (existsSync(resolve(base, '.env'))) process.loadEnvFile(resolve(base, '.env'));

  const note = readBuildNote(build);
  const rules = headerRules(note.form === 'here' ? null : note.form);
  const pages = readPages(build, note, rules);
  const addressOf = visitorAddressOf(process.env.TRUSTED_PROXIES);
  const host = process.env.HOST ?? '0.0.0.0';
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${process.env.PORT}", which is not a port. Use a number from 1 to 65535.`);

  const ready = Promise.withResolvers<Parameters<typeof answerRequest>[0]>();
  // Before the form is started: a second server on the same port takes no inquiry into its hands.
  const server = await listen(host, port, async (request, response) => {
    await answerRequest(await ready.promise, request, response);
  });
  const inquiries = startForm(note, process.env, base);
  ready.resolve({
    pages,
    oldAddressOf: findOldAddressIn(note.oldAddresses),
    routes: routesOf({ note, inquiries, addressOf }),
  });
  // Whether its outbox could be opened is said before anybody is told where the site is.
  await inquiries?.backlog().catch(() => {});
  console.log(`The site is at http://localhost:${server.port}/  (Ctrl+C stops it)`);

  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Whoever presses the keys twice does not cut off the first.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      const closed = server.close();
      Promise.all([closed, inquiries?.stop(closed)]).finally(() => process.exit(0));
    });
  }
}

import { makeKey } from '#lib/settings/keys.ts';
import { serveBuildIn } from '#tools/servers/serve-site.ts';

/**
 * Serves the build in a folder on this machine alone while `use` looks at it, with settings of its own for the form: no inquiry of the real site
 * is touched, and none can be sent. Gives what `use` gives.
 */
export async function serveBuild<Result>(
  build: string,
  use: (origin: string) => Promise<Result>,
): Promise<Result> {
  const site = await serveBuildIn(build, {
    DATABASE_URL: '',
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_TO: 'nobody@example.org',
    INQUIRY_FROM: 'nobody@example.org',
    INQUIRY_KEYS: makeKey(),
  });
  try {
    return await use(site.url);
  } finally {
    await site.stop();
  }
}

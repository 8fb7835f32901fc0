import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The file of a build that says what it is. */
export const BUILD_NOTE = 'build.json';

/** The folder of a build that holds what is sent, each address as a file. */
export const PAGES = 'pages';

/** The program of a build that serves it. */
export const SERVER = 'server.mjs';

/** The program of a build for what waits in the outbox of its form. */
export const INQUIRIES = 'inquiries.mjs';

/** The id of a build, and the name of its folder: a SHA-256 in hexadecimal. */
export const ID = /^[0-9a-f]{64}$/;

const schema = z.strictObject({
  /** The fingerprint of the build. */
  id: z.string().regex(ID),
  /** The version of the Node that made it, and with which it was tried: 24.21.0. */
  node: z.string(),
  /** The public origin of the pages. */
  origin: z.url(),
  /** Where the form leads: `here` is the server of the pages, else an origin; null where the pages have no form. */
  form: z.string().nullable(),
  /** Whether every page was opened in a browser, and what it did is told on the page for the privacy receipt. */
  measured: z.boolean(),
  /** The Content-Type of what stands at each address that is answered with a file. Addresses are decoded: `/fees/`, `/robots.txt`. */
  addresses: z.record(z.string().startsWith('/'), z.string()),
  /** Addresses of before, each in the form of `readOldAddress` or with its capitals, and where it leads now. */
  oldAddresses: z.array(z.strictObject({ from: z.string(), to: z.string() })),
});

/** What a build says of itself, for whoever serves it. */
export type BuildNote = z.infer<typeof schema>;

/** The origin of the server that the form of a build leads to, where it is another one than that of its pages; else null. */
export function inquiryOriginOf({ form }: Pick<BuildNote, 'form'>): string | null {
  return form === 'here' ? null : form;
}

/** Reads what the build in a folder says of itself. Throws, in one sentence, where the folder holds no whole build. */
export function readBuildNote(folder: string): BuildNote {
  const file = join(folder, BUILD_NOTE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`There is no whole build in "${folder}": its ${BUILD_NOTE} cannot be read.`);
  }
  const note = schema.safeParse(parse(text));
  if (note.success) return note.data;
  throw new Error(
    `"${file}" is not what a build says of itself. Build the site again, or copy the build again.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

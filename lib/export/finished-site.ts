/** A finished answer of a build: the address that it stands at, the file that holds it, and what is said of it. */
export type FinishedAddress = {
  /** As it is asked for: `/about/`, `/sitemap.xml`. */
  path: string;
  /** The file, as seen from the folder of the build, or of the project for what lies in `public`. */
  file: string;
  /** Its Content-Type, where the build decides it; null where the ending of the file does. */
  type: string | null;
};

/** What a build notes of itself when it ends, for whoever serves its pages without Next. */
export type FinishedSite = {
  /** The public origin of the pages. */
  origin: string;
  /** Where the form leads: `here` is the server of the pages, else an origin; null where the pages have no form. */
  form: string | null;
  /** The file of the page for addresses that do not exist. */
  notFound: string;
  addresses: FinishedAddress[];
};

/** The file of a build that holds it, as JSON. */
export const FINISHED_SITE = 'finished-site.json';

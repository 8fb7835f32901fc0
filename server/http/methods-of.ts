/** The one address that takes what is posted: that of the inquiry form, with its last slash or without. */
const POSTED_TO = /^\/api\/inquiries\/?$/;

const READ = ['GET', 'HEAD'];
const READ_AND_POST = [...READ, 'POST', 'OPTIONS'];

/** The methods that a path takes, as `Allow` lists them (RFC 9110, 10.2.1). */
export function methodsOf(path: string): readonly string[] {
  return POSTED_TO.test(path) ? READ_AND_POST : READ;
}

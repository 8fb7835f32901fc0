import type { Practice } from '#lib/content/model/facts-schema.ts';
import { SECURITY_TXT_PATH, toSecurityTxt } from '#lib/seo/to-security-txt.ts';
import { type FinishedFiles, toFinishedFile } from '../files/finished-files.ts';

/** The file that says where faults in the security of the site are reported; none while nobody is named in it. */
export function makeSecurityTxt(practice: Practice, origin: string): FinishedFiles {
  const text = toSecurityTxt(practice, origin);
  if (text === null) return new Map();
  return new Map([[SECURITY_TXT_PATH, toFinishedFile(SECURITY_TXT_PATH, text, 'text/plain; charset=utf-8')]]);
}

import { notFound } from 'next/navigation';
import { SECURITY_TXT_PATH, toSecurityTxt } from '#lib/seo/to-security-txt.ts';
import { getSite, origin } from '../../site.ts';

type Params = { file: string };

export const dynamic = 'force-static';
export const dynamicParams = false;

const securityTxt = () => toSecurityTxt(getSite().facts.practice, origin);

/** One file, or none: it is left out of the build while nobody is named in it. */
export function generateStaticParams(): Params[] {
  return securityTxt() === null ? [] : [{ file: SECURITY_TXT_PATH.slice('/.well-known/'.length) }];
}

/** Where faults in the security of the site are reported. */
export function GET() {
  // While editing, the contact may have just been taken out.
  const text = securityTxt() ?? notFound();
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

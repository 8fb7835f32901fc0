import { SPECULATION_RULES } from '#lib/http/speculation-rules.ts';

export const dynamic = 'force-static';

export function GET() {
  return new Response(JSON.stringify(SPECULATION_RULES), {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
}

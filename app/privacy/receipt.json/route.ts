export const dynamic = 'force-static';

/** Nothing was measured yet; `npm run release` puts the receipt in its place. */
export function GET() {
  return Response.json(null);
}

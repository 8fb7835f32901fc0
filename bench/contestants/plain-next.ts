import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLAIN_CONFIG = `import site from './site.config.mjs';

export default async function config(phase) {
  const { output, ...plain } = await site(phase);
  return plain;
}
`;

/** Makes a copy of the project one that Next builds and serves as it comes, scripts and all. */
export function makePlain(root: string): void {
  renameSync(join(root, 'next.config.mjs'), join(root, 'site.config.mjs'));
  writeFileSync(join(root, 'next.config.mjs'), PLAIN_CONFIG);
}

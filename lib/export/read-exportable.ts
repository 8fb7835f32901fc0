import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltRules, ROUTES_MANIFEST, readBuiltRules } from './built-rules.ts';
import { contentTypeOf } from './content-type-of.ts';
import { FINISHED_SITE, type FinishedSite } from './finished-site.ts';

/** A build as it can be exported. */
export type Exportable = {
  /** Where its form leads; see FinishedSite. */
  form: string | null;
  rules: BuiltRules;
  /** The page for addresses that do not exist, as a file of this machine. */
  notFound: string;
  /** Each address, the file of this machine that stands there, and its Content-Type. */
  files: { path: string; from: string; type: string }[];
};

/** Reads what a finished build has to export; `publicDir` holds files that are served as they are. Throws where the build is too old. */
export function readExportable(buildDir: string, publicDir: string): Exportable {
  const note = join(buildDir, FINISHED_SITE);
  if (!existsSync(note))
    throw new Error('The build was made before builds could be exported. Run "npm run build" first.');
  const { form, notFound, addresses } = JSON.parse(readFileSync(note, 'utf8')) as FinishedSite;
  const built = addresses.map(({ path, file, type }) => ({
    path,
    from: join(buildDir, file),
    type: type ?? contentTypeOf(path),
  }));
  const names = existsSync(publicDir) ? globSync('**/*.*', { cwd: publicDir }) : [];
  const asTheyAre = names.map((name) => ({
    path: `/${name.replaceAll('\\', '/')}`,
    from: join(publicDir, name),
    type: contentTypeOf(name),
  }));
  return {
    form,
    rules: readBuiltRules(readFileSync(join(buildDir, ROUTES_MANIFEST), 'utf8')),
    notFound: join(buildDir, notFound),
    files: [...built, ...asTheyAre],
  };
}

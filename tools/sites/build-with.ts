import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildsIn, currentBuild } from '#build/store/kept-builds.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { describeEnd } from '#lib/processes/describe-end.ts';
import { copyProject } from '../copies/copy-project.ts';
import { fillContent } from '../copies/fill-content.ts';

/** What a site is made of: the files of its content folder, and, where it is another than that of the project, its public folder. */
export type Sources = { files: readonly ContentFile[]; publicFolder?: string };

/** A build of other content than that of the project: the copy that it was made in, and its own folder. The caller removes the copy. */
export type BuiltWith = { root: string; build: string; remove: () => void };

const LEFT_OUT = ['bench', 'content', 'docs', 'staff', 'tests'];

/**
 * Builds a site with other content as `npm run build` would, in a copy of the project, for this machine, with its form. Invented people and numbers are let
 * pass, which no command of the project does. Rejects, with all that was said, where there is no build.
 */
export async function buildWith({ files, publicFolder }: Sources): Promise<BuiltWith> {
  const { root, remove } = copyProject(LEFT_OUT);
  try {
    fillContent(join(root, 'content'), files);
    if (publicFolder !== undefined) {
      rmSync(join(root, 'public'), { recursive: true });
      if (existsSync(publicFolder)) cpSync(publicFolder, join(root, 'public'), { recursive: true });
    }
    // In a process of its own: it waits for Next, and whoever asked has other things to do meanwhile.
    const child = spawn(process.execPath, [join(import.meta.dirname, 'draw-invented.ts'), root], {
      cwd: root,
      env: { ...process.env, SITE_URL: '', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const out of [child.stdout, child.stderr]) {
      out.on('data', (chunk) => {
        said += chunk;
      });
    }
    const [code, signal] = await once(child, 'close');
    if (code !== 0) {
      const how = describeEnd('The build', { code, signal }) ?? `The build ended with ${code}.`;
      throw new Error(`${how}\n${said}`);
    }
    return { root, build: currentBuild(buildsIn(root)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

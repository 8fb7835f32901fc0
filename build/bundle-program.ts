import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { INQUIRIES, SERVER } from '#lib/build-note/build-note.ts';
import { watchProgram } from '#lib/processes/watch-program.ts';
import { BUILD_NEEDS } from './build-needs.ts';

/** The programs of a build, and the file that each begins with. */
export const PROGRAMS = { [SERVER]: 'server/main.ts', [INQUIRIES]: 'tools/inquiries/main.ts' } as const;

// Bundled CommonJS loads Node's modules by `require`, and uses `__filename`, neither of which an ES module has.
const COMMON = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url), __filename = import.meta.filename;`;

// What messages call the command for inquiries, where whoever starts a program says nothing else: there is no npm beside a build.
const NAME = `process.env.COMMAND_NAME ||= 'node ${INQUIRIES}';`;

// To import one of Node's modules evaluates all of its exports, and those of `node:http` include `fetch` and WebSocket: a quarter of the time to
// start. To require it loads only what is used.
const BUILTINS: Plugin = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin' } : null,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** A program of a build as the text of one file that needs nothing but Node, and the files that went into it, relative to the project. */
export async function bundleProgram(
  root: string,
  program: keyof typeof PROGRAMS,
): Promise<{ text: string; modules: string[] }> {
  const options = {
    absWorkingDir: root,
    entryPoints: [join(root, PROGRAMS[program])],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // An older Node cannot run it but can parse it, so that the first line of the program can say so.
    target: 'node18',
    banner: { js: `${COMMON} ${NAME}` },
    // Names stay, for stack traces.
    minifyWhitespace: true,
    legalComments: 'eof',
    plugins: [BUILTINS],
    metafile: true,
    write: false,
  } as const satisfies BuildOptions;
  const { outputFiles, metafile } = await watchProgram(
    { name: 'esbuild', file: /^esbuild/, needs: BUILD_NEEDS },
    () => build(options),
  );
  return {
    text: outputFiles[0]?.text ?? '',
    modules: Object.keys(metafile.inputs).filter((name) => !name.startsWith('builtin:')),
  };
}

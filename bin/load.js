import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// A run is short and does many things a little: with the optimizer's usual threshold it takes an eighth more of the
// processor's time, for code that is hardly used once it is ready. `npm run bench` with and without this line shows the
// difference. Later engines have a quicker optimizer in between and no such threshold. It stands here because kept code
// fits only an engine with the same settings.
// Room for young objects is had at once for the same reason: step by step, a run collects garbage a third more often.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=300000');
  setFlagsFromString('--semi-space-growth-factor=16');
}

const folder = fileURLToPath(new URL('../dist/bundle', import.meta.url));
const requireOther = createRequire(import.meta.url);
const modules = new Map();

/** What was compiled in this run, by the file that keeps it for the next (`.ci/compile.mjs`). */
export const scripts = new Map();

/**
 * The exports of a packed file, run with the code that the engine made of it when the tool was built: a short command
 * would else spend a tenth of its time on making it again. Of another version of the engine the code does not fit; the
 * engine sees that and makes its own. Throws ENOENT where nothing was built.
 */
export function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const requireHere = (id) => (id.startsWith('./') ? load(id.slice('./'.length)) : requireOther(id));
  compiled(join(folder, name))(module.exports, requireHere, module, join(folder, name), folder);
  return module.exports;
}

/** Each version of the engine has its own. */
const keptCode = (file) => `${file}.${process.versions.v8}.code`;

function compiled(file) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: kept(keptCode(file)) });
  scripts.set(keptCode(file), script);
  return script.runInThisContext();
}

function kept(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// Packs what `bin/tongket.js` loads into some seventy files; it was a thousand, and finding them took a tenth of a run.
// Commands, and what only some of them need, stay apart and are loaded when called for. CommonJS: of ES modules Node 20
// cannot take up code that the engine kept (`bin/load.js`).
import { writeFileSync } from 'node:fs';
import { build } from 'rolldown';

await build({
  input: {
    tongket: 'src/commands/index.ts',
    pipeline: 'src/pipeline.ts',
    // Threads begin with a file of their own, beside the one that starts them.
    'press-thread': 'src/write/press-thread.ts',
    'parser-thread': 'src/read/parser-thread.ts',
  },
  platform: 'node',
  output: { dir: 'dist/bundle', cleanDir: true, format: 'cjs' },
});
// Around them everything is ES modules.
writeFileSync('dist/bundle/package.json', JSON.stringify({ type: 'commonjs' }));

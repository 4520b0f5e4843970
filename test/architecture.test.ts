import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/**
 * The house rules of the source tree, held by a test: imports go one way, third parties live in one place each, nobody
 * below bin reads a clock or rolls dice, no plan is named in the code, and every file of a registry folder is in its index.
 */

const root = join(import.meta.dirname, '..', 'src');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : name.endsWith('.ts') ? [path] : [];
  });
}

interface Source {
  /** Relative to src, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const importPattern =
  /^(?:import\s+|(?:import|export)\s[\w\s{},*$]+\sfrom\s+)'([^']+)'|\bimport\('([^']+)'\)/gm;
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');

const sources: readonly Source[] = filesIn(root).map((file) => {
  const text = readFileSync(file, 'utf8');
  return {
    path: relative(root, file).split(sep).join('/'),
    text,
    imports: [...withoutComments(text).matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? ''),
  };
});

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path;
}

/** Where a relative import leads, as a path below src. */
function targetOf(source: Source, imported: string): string {
  return normalize(join(dirname(source.path), imported))
    .split(sep)
    .join('/');
}

const stages = ['read', 'check', 'measure', 'compose', 'write', 'template'];

/** Which rooms each room may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  vi: ['model'],
  formula: ['model'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'vi', 'formula']])),
  // The steps of the pipeline that are longer than a line; they know all stages, as it does.
  pipeline: ['model', 'vi', ...stages],
  'pipeline.ts': ['model', 'pipeline', ...stages],
  // What not every command needs lies beside the pipeline and is loaded by whoever needs it.
  commands: ['model', 'vi', 'pipeline.ts', 'pipeline'],
};

describe('imports go one way', () => {
  it.each(sources.map((source) => [source.path, source] as const))('%s', (_path, source) => {
    const room = roomOf(source.path);
    const allowed = mayImport[room];
    expect(allowed, `a new room "${room}" needs a line in this test`).toBeDefined();
    for (const imported of source.imports.filter((each) => each.startsWith('.'))) {
      const other = roomOf(targetOf(source, imported));
      if (other !== room) expect(allowed, `${source.path} imports ${imported}`).toContain(other);
    }
  });
});

/** Where each third party lives: the paths that may import it. */
const homes: Readonly<Record<string, RegExp>> = {
  zod: /^model\//,
  'fraction.js': /^model\/exact\.ts$/,
  'date-fns': /^model\/day\.ts$/,
  saxes: /^read\/excel\//,
  fflate: /^(?:read\/excel\/|write\/zip\.ts$)/,
  '@e965': /^read\/excel\/sheetjs\.ts$/,
  yaml: /^read\/yaml\.ts$/,
  jsep: /^formula\//,
  exceljs: /^(?:write\/xlsx|template\/)/,
  docx: /^(?:write|template)\/docx/,
  'd3-scale': /^write\/chart\//,
  '@resvg': /^write\/chart\/png\.ts$/,
  commander: /^commands\//,
  chalk: /^commands\//,
};

describe('third parties live in one place each', () => {
  it.each(sources.map((source) => [source.path, source] as const))('%s', (_path, source) => {
    for (const imported of source.imports.filter(
      (each) => !each.startsWith('.') && !each.startsWith('node:'),
    )) {
      const [name = ''] = imported.split('/');
      expect(homes[name], `${imported} has no home in this test`).toBeDefined();
      expect(source.path, `${imported} is at home elsewhere`).toMatch(homes[name] ?? /^$/);
    }
  });

  it('only reading, storing, choosing where to write and the fonts of pictures touch the file system', () => {
    const touching = sources
      .filter((source) => source.imports.some((each) => /^node:fs(?:$|\/)/.test(each)))
      .map((source) => source.path);
    expect(
      touching.filter(
        (path) => !/^(?:read\/|write\/store\.ts|write\/chart\/png\.ts|pipeline\/|commands\/)/.test(path),
      ),
    ).toEqual([]);
  });
});

it('there is no cycle of imports', () => {
  const edges = new Map(
    sources.map((source) => [
      source.path,
      source.imports.filter((each) => each.startsWith('.')).map((each) => targetOf(source, each)),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    expect(trail, `a cycle through ${path}`).not.toContain(path);
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
});

/** Folders of the built-in plans. */
const templates = join(root, '..', 'templates');
const planFolders = readdirSync(templates).filter((id) => existsSync(join(templates, id, 'plan.yaml')));

interface PlanNames {
  readonly id: string;
  readonly title: string;
  readonly document?: { readonly number: string };
  readonly units: readonly {
    readonly roster?: string;
    readonly units?: readonly { readonly id?: string }[];
  }[];
  readonly elements?: readonly { readonly code: string }[];
  readonly indicators?: readonly { readonly code: string }[];
}

/** What a plan calls itself, its figures and its units; bare years and codes of two letters could be anything. */
function namesOf(plan: string): readonly string[] {
  const read = (name: string): string => readFileSync(join(templates, plan, name), 'utf8');
  const file: PlanNames = parse(read('plan.yaml'));
  const rosters = file.units.flatMap(({ roster }) =>
    roster === undefined ? [] : read(roster).split('\n').slice(1),
  );
  const names = [
    file.id,
    file.title,
    file.document?.number ?? '',
    ...[...(file.elements ?? []), ...(file.indicators ?? [])].map(({ code }) => code),
    ...file.units.flatMap(({ units = [] }) => units.map(({ id = '' }) => id)),
    ...rosters.map((line) => line.split(',')[0] ?? '').filter((id) => id.includes('-')),
  ];
  return [...new Set(names)].filter((name) => name.length > 2);
}

describe('what the code may not do', () => {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['read the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|mtime\b.*stat/],
    ['roll dice', /\bMath\.random\b|\brandomUUID\b/],
    ['let a figure pass through a double', /\bparseFloat\b|\.toFixed\(|\.valueOf\(\)/],
    ['compare by the machine’s locale', /\.localeCompare\(|\.toLocaleString\(/],
  ];
  it.each(forbidden)('%s', (_what, pattern) => {
    const guilty = sources
      .filter((source) => pattern.test(withoutComments(source.text)))
      .map((source) => source.path);
    expect(guilty).toEqual([]);
  });

  it.each(planFolders)('name the plan %s, its codes or its units', (id) => {
    const guilty = namesOf(id).flatMap((name) => {
      const word = new RegExp(
        `(?<![\\p{L}\\p{N}_.-])${name.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`,
        'u',
      );
      return sources.filter(({ text }) => word.test(text)).map(({ path }) => `${name}: ${path}`);
    });
    expect(guilty).toEqual([]);
  });
});

/** First line of a plan, and the file beside it; `init` puts the whole schema there instead. */
const modeline = '# yaml-language-server: $schema=./plan.schema.json';
const reference = '{ "$ref": "../plan.schema.json" }\n';

describe('an editor finds the schema of every built-in plan', () => {
  it.each(planFolders)('%s', (id) => {
    const [first] = readFileSync(join(templates, id, 'plan.yaml'), 'utf8').split('\n', 1);
    expect(first, `templates/${id}/plan.yaml begins with this line`).toBe(modeline);
    const schema = join(templates, id, 'plan.schema.json');
    expect(existsSync(schema) && readFileSync(schema, 'utf8'), `${schema} holds this line`).toBe(reference);
    expect(existsSync(join(templates, 'plan.schema.json'))).toBe(true);
  });
});

/** Folders in which adding a file means adding a line to the index beside it. */
const registries: readonly (readonly [folder: string, index: string, notMembers: readonly string[]])[] = [
  [
    'commands',
    'commands/index.ts',
    [
      'index.ts',
      'command.ts',
      'context.ts',
      'show.ts',
      'shown.ts',
      'when.ts',
      'options.ts',
      'limits.ts',
      'folder.ts',
    ],
  ],
  ['write/findings', 'write/findings/index.ts', ['index.ts', 'format.ts']],
  ['read/plan/lint', 'read/plan/lint/index.ts', ['index.ts', 'lint.ts', 'shown.ts']],
  ['check/across', 'check/across/index.ts', ['index.ts', 'across.ts', 'likes.ts', 'robust.ts']],
  ['check', 'check/index.ts', ['index.ts', 'check.ts', 'finder.ts']],
];

describe('every file of a registry folder is in its index', () => {
  it.each(registries)('%s', (folder, index, notMembers) => {
    const entry = sources.find((source) => source.path === index);
    const members = readdirSync(join(root, folder)).filter(
      (name) => name.endsWith('.ts') && !notMembers.includes(name),
    );
    expect(members.length).toBeGreaterThan(0);
    for (const name of members) expect(entry?.imports).toContain(`./${name}`);
  });
});

import { describe, expect, it } from 'vitest';
import { normalLimits } from '../../src/model/limits.ts';
import { foundFile } from '../../src/read/scan.ts';
import { yamlReader } from '../../src/read/yaml-reader.ts';

/** YAML files that are refused before anyone parses them. */

describe('a YAML file that is not read', () => {
  it.each<[string, Uint8Array, string]>([
    ['without bytes', new Uint8Array(0), 'TK215'],
    ['of seventeen megabytes', new Uint8Array(17 * 1024 * 1024).fill(0x20), 'TK217'],
    ['that is no UTF-8', new Uint8Array([0x75, 0x3a, 0xff, 0xfe]), 'TK201'],
  ])('%s', (_what, bytes, code) => {
    const { submissions, findings } = yamlReader.read(foundFile('xa-a.yaml', bytes), normalLimits);
    expect(submissions).toEqual([]);
    expect(findings.map((each) => [each.code, each.place])).toEqual([[code, { file: 'xa-a.yaml' }]]);
  });
});

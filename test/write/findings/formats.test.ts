import { describe, expect, it } from 'vitest';
import { atLine, document, nowhere, written } from './document.ts';

/** Findings for other programs: what each format says of them. That it is valid is held in schemas.test.ts. */

it('json: the findings and files as they are', () => {
  const { findings, files } = document;
  expect(JSON.parse(written('json'))).toEqual({ schema: 'tongket/findings@1', findings, files });
});

describe('github', () => {
  it('a command for each finding, on one line, escaped', () => {
    expect(written('github').split('\n')).toEqual([
      '::error file=da nhận/xa-an-binh (1).xlsx,title=TK301::Số liệu ▸ E11: Số vụ: "12-15" không phải một con số.%0A→ Đề nghị chỉ ghi một con số.',
      '::warning file=b.yaml,line=6,col=22,title=TK312::100%25 là ước:%0Ahai dòng, có <dấu>%0A→ Bổ sung & gửi.',
      '::notice file=da nhận,title=TK507::Chưa gửi.%0A→ Đôn đốc.',
      '',
    ]);
  });

  it('a file name cannot end its property', () => {
    const sly = { ...atLine, place: { file: 'a,line=9::x.yaml', line: 1, column: 1 } };
    expect(written('github', { ...document, findings: [sly] })).toMatch(
      /^::warning file=a%2Cline=9%3A%3Ax\.yaml,line=1/,
    );
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly SarifResult[];
  }[];
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number; readonly startColumn: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

describe('SARIF 2.1.0', () => {
  const sarif: Sarif = JSON.parse(written('sarif'));
  const [run] = sarif.runs;
  const results = run?.results ?? [];

  it('says its version and tool, and the rules that were met', () => {
    expect(sarif).toMatchObject({ $schema: expect.stringContaining('sarif-2.1.0'), version: '2.1.0' });
    expect(run?.tool.driver.name).toBe('tongket');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['TK301', 'TK312', 'TK507']);
  });

  it('every result has a rule, a level, a text and a place', () => {
    expect(results).toHaveLength(3);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
    }
  });

  it('paths are URI references; a cell is a logical place, a line a region', () => {
    const places = results.map(({ locations }) => locations[0]);
    expect(places.map((place) => place?.physicalLocation.artifactLocation.uri)).toEqual([
      'da%20nh%E1%BA%ADn/xa-an-binh%20(1).xlsx',
      'b.yaml',
      'da%20nh%E1%BA%ADn',
    ]);
    expect(places[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('Số liệu!E11');
    expect(places[0]?.physicalLocation.region).toBeUndefined();
    expect(places[1]?.physicalLocation.region).toEqual({ startLine: 6, startColumn: 22 });
  });

  it('absolute paths are file URIs', () => {
    const uris = ['/tmp/a b.yaml', 'C:/xã/a.yaml'].map((file) => {
      const of: Sarif = JSON.parse(
        written('sarif', { ...document, findings: [{ ...nowhere, place: { file } }] }),
      );
      return of.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    });
    expect(uris).toEqual(['file:///tmp/a%20b.yaml', 'file:///C:/x%C3%A3/a.yaml']);
  });
});

describe('JUnit', () => {
  const xml = written('junit');
  const attributes = (tag: string): Readonly<Record<string, string>>[] =>
    [...xml.matchAll(new RegExp(`<${tag}( [^>]*?)/?>`, 'g'))].map(([, text = '']) =>
      Object.fromEntries(
        [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    );

  it('has a suite for each file and what its schema asks of one', () => {
    const suites = attributes('testsuite');
    expect(suites.map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).toEqual([
      ['da nhận/xa-an-binh (1).xlsx', '1', '1', '0'],
      ['c.yaml', '1', '0', '0'],
      ['b.yaml', '1', '0', '0'],
      ['da nhận', '1', '0', '0'],
    ]);
    for (const suite of suites) {
      expect(suite).toMatchObject({ package: 'tongket', hostname: 'localhost', time: '0' });
      expect(suite['timestamp']).toBe('2026-06-20T00:00:00');
      expect(suite['id']).toMatch(/^\d+$/);
    }
  });

  it('counts its cases and failures rightly', () => {
    for (const suite of xml.split('<testsuite ').slice(1)) {
      const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(suite) ?? [];
      expect(suite.match(/<testcase /g)).toHaveLength(Number(tests));
      expect(suite.match(/<failure /g) ?? []).toHaveLength(Number(failures));
      expect(suite).toMatch(/<properties>[\s\S]*<testcase [\s\S]*<system-out>[\s\S]*<system-err\/>/);
    }
  });

  it('an error is a failure; what is no error is output; markup is escaped', () => {
    expect(attributes('failure')).toEqual([
      {
        type: 'TK301',
        message:
          'Số liệu ▸ E11: Số vụ: &quot;12-15&quot; không phải một con số. → Đề nghị chỉ ghi một con số.',
      },
    ]);
    expect(attributes('testcase').map(({ name, classname }) => [name, classname])).toContainEqual([
      'TK301 Số liệu ▸ E11',
      'xa-an-binh',
    ]);
    expect(xml).toContain('hai dòng, có &lt;dấu&gt; → Bổ sung &amp; gửi. [TK312]');
  });
});

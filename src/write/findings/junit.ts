import { groupBy } from '../../model/group.ts';
import { escapeXml } from '../package/xml.ts';
import { type FindingItem, type FindingsDocument, type FindingsFormat, sentence } from './format.ts';

/**
 * JUnit XML: a suite for each file, a failing case for each error in it; what is no error stands in the suite's
 * output. Written so that both the schema of Ant's task and the one of Jenkins take it: the former wants properties in
 * every suite, the latter does not let them be empty.
 */
export const junit: FindingsFormat = {
  name: 'junit',
  write: (document) => {
    const suites = suitesOf(document).map((suite, index) => suiteXml(suite, index, document));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
  },
};

interface Suite {
  readonly file: string;
  readonly unit: string;
  readonly items: readonly FindingItem[];
}

/** Every file that was read, also one without a finding; then what no file has. */
function suitesOf({ findings, files, given }: FindingsDocument): readonly Suite[] {
  const byFile = groupBy(findings, ({ place }) => place?.file ?? given);
  const units = new Map(files.map(({ path, unit = '' }) => [path, unit]));
  const paths = new Set([...units.keys(), ...byFile.keys()]);
  return [...paths].map((file) => ({ file, unit: units.get(file) ?? '', items: byFile.get(file) ?? [] }));
}

function suiteXml({ file, unit, items }: Suite, index: number, { asOf, tool }: FindingsDocument): string {
  const errors = items.filter(({ severity }) => severity === 'error');
  const others = items.filter(({ severity }) => severity !== 'error');
  const name = escapeXml(file);
  const className = escapeXml(unit === '' ? file : unit);
  const cases = errors.map((item) => failingCase(item, className));
  if (errors.length === 0) cases.push(`    <testcase name="${name}" classname="${className}" time="0"/>\n`);
  const output = others.map((item) => `${item.severity}: ${sentence(item)} [${item.code}]`).join('\n');
  return [
    `  <testsuite package="tongket" id="${index}" name="${name}" timestamp="${asOf}T00:00:00" hostname="localhost" tests="${cases.length}" failures="${errors.length}" errors="0" time="0">\n`,
    `    <properties><property name="tongket" value="${escapeXml(tool)}"/></properties>\n`,
    ...cases,
    `    <system-out>${escapeXml(output)}</system-out>\n    <system-err/>\n  </testsuite>\n`,
  ].join('');
}

function failingCase(item: FindingItem, className: string): string {
  const message = escapeXml(sentence(item));
  const name = escapeXml(`${item.code} ${whereIn(item)}`.trimEnd());
  return `    <testcase name="${name}" classname="${className}" time="0">\n      <failure type="${item.code}" message="${message}">${message}</failure>\n    </testcase>\n`;
}

function whereIn({ place }: FindingItem): string {
  if (place === undefined) return '';
  if ('cell' in place) return `${place.sheet} ▸ ${place.cell}`;
  return 'line' in place ? `${place.line}:${place.column}` : '';
}

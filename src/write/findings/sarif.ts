import type { FindingPage, Language, Severity } from '../../model/finding.ts';
import { present } from '../../model/present.ts';
import { writeJson } from '../json.ts';
import { type FindingItem, type FindingsDocument, type FindingsFormat, sentence } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS standard): one run, one rule for each code that was met. */
export const sarif: FindingsFormat = {
  name: 'sarif',
  write: (document) => new TextDecoder().decode(writeJson(logOf(document))),
};

function logOf(document: FindingsDocument): object {
  const { findings, kinds, tool, language } = document;
  const met = new Set<string>(findings.map(({ code }) => code));
  const rules = kinds.filter(({ code }) => met.has(code));
  const index = new Map<string, number>(rules.map(({ code }, at) => [code, at]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tongket', version: tool, rules: rules.map((kind) => ruleOf(kind, language)) },
        },
        language: language === 'vi' ? 'vi-VN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        results: findings.map((item) => resultOf(item, index.get(item.code), document.given)),
      },
    ],
  };
}

function ruleOf(kind: FindingPage, language: Language): object {
  return {
    id: kind.code,
    shortDescription: { text: kind.title[language] },
    fullDescription: { text: kind.why[language] },
    help: { text: kind.example },
    defaultConfiguration: { level: levels[kind.severity] },
  };
}

function resultOf(item: FindingItem, ruleIndex: number | undefined, given: string): object {
  const { code, severity, unit, element } = item;
  return present({
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: sentence(item) },
    locations: [locationOf(item, given)],
    properties: unit === undefined && element === undefined ? undefined : present({ unit, element }),
  });
}

/** A cell has no line: it is a logical location inside the file. */
function locationOf({ place }: FindingItem, given: string): object {
  const artifactLocation = { uri: uriOf(place?.file ?? given) };
  if (place === undefined || !('line' in place || 'cell' in place))
    return { physicalLocation: { artifactLocation } };
  if ('line' in place) {
    const region = { startLine: place.line, startColumn: place.column };
    return { physicalLocation: { artifactLocation, region } };
  }
  const fullyQualifiedName = `${place.sheet}!${place.cell}`;
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: place.cell, fullyQualifiedName, kind: 'cell' }],
  };
}

/** A path as a reference by RFC 3986; an absolute one as a file URI. Windows lets half a surrogate pair be a name. */
function uriOf(path: string): string {
  const wellFormed = Buffer.from(path).toString();
  const encoded = wellFormed.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

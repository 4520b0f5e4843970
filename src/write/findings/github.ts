import { cellPrefix, type FindingItem, type FindingsFormat } from './format.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands, which GitHub shows beside the file and line they name. */
export const github: FindingsFormat = {
  name: 'github',
  write: ({ findings, given }) => findings.map((item) => `${line(item, given)}\n`).join(''),
};

function line(item: FindingItem, given: string): string {
  const { place, severity, code, message, remedy } = item;
  const properties = {
    file: place?.file ?? given,
    ...(place !== undefined && 'line' in place && { line: place.line, col: place.column }),
    title: code,
  };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${written.join(',')}::${escapeText(`${cellPrefix(item)}${message}\n→ ${remedy}`)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

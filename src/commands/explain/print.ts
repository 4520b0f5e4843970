import type { Explanation } from '../../model/explanation.ts';
import { adviceOf, type FindingPage } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import { paint } from '../show.ts';
import { wrapped } from './wrapped.ts';

/** Explanations to read: heads in bold, lines of 80 characters at most, what goes on indented. */
export function printExplanations(explanations: readonly Explanation[], context: Context): string {
  return explanations.map((each) => printed(each, context)).join('\n');
}

function printed({ title, parts }: Explanation, context: Context): string {
  const colour = paint(context);
  const heading = wrapped(title, '').map((line) => colour.bold(line));
  const blocks = parts.map(({ head, lines }) =>
    [
      ...wrapped(head, '').map((line) => colour.bold(line)),
      ...lines.flatMap((line) => wrapped(line, '  ')),
    ].join('\n'),
  );
  return `${[heading.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The same for machines; the words are those of the language asked for. */
export function explanationsJson(explanations: readonly Explanation[]): string {
  return `${JSON.stringify({ schema: 'tongket/explanations@1', explanations }, null, 2)}\n`;
}

/** The page of a finding's code, its example as it is. */
export function printPage(page: FindingPage, context: Context): string {
  const { language } = context;
  const [why, todo, example] =
    language === 'vi'
      ? ['Vì sao', 'Cần làm gì', 'Ví dụ nhỏ nhất']
      : ['Why', 'What to do', 'Smallest example'];
  const paragraphs = [
    `${page.code} (${page.severity})  ${page.title[language]}`,
    `${why}: ${page.why[language]}`,
    `${todo}: ${adviceOf(page)[language]}`,
  ].map((text) => wrapped(text, '').join('\n'));
  return `${paragraphs.join('\n\n')}\n\n${example}:\n${page.example.replace(/^/gm, '  ')}\n`;
}

export function pageJson(page: FindingPage, { language }: Context): string {
  const { code, severity, title, why, example } = page;
  const told = {
    code,
    severity,
    title: title[language],
    why: why[language],
    remedy: adviceOf(page)[language],
    example,
  };
  return `${JSON.stringify({ schema: 'tongket/finding-page@1', ...told }, null, 2)}\n`;
}

import type { Explanation, ExplanationPart } from '../../model/explanation.ts';
import type { Finding, Language, Words } from '../../model/finding.ts';
import type { Context } from '../material.ts';

/** What an explanation is made from, and the language it is told in. Names stay as the plan has them. */
export type Asked = Context;

/** What explains one kind of thing; undefined where the name is of no such thing. */
export type Explainer = (asked: Asked, name: string) => Explanation | undefined;

/** A part with something in it, or none. */
export function part(head: string, lines: readonly string[]): readonly ExplanationPart[] {
  return lines.length === 0 ? [] : [{ head, lines }];
}

/** Findings in two pieces each: what is wrong and, after the arrow, what to do. */
export function findingLines(findings: readonly Finding[], language: Language): readonly string[] {
  const told = ({ vi, en }: Words) => (language === 'vi' ? vi : en);
  return findings.map(({ code, message, remedy }) => `${told(message)} → ${told(remedy)} [${code}]`);
}

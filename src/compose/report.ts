import type { Report } from '../model/report.ts';
import { annexesOf } from './annex/index.ts';
import { bodyBlocks } from './body.ts';
import { chartAnnexOf } from './charts/index.ts';
import { filled } from './fill.ts';
import { footOf, headOf } from './head.ts';
import { type Context, contextOf, type Material } from './material.ts';
import { closingBlocks, openingBlocks } from './opening.ts';
import { forPublic } from './public.ts';

/** The report that goes out: no findings, no codes, no hashes, no name of the tool; personal numbers withheld. */
export function composeReport(given: Material): Report {
  const material = given.isPublic ? forPublic(given) : given;
  const context = contextOf(material);
  const opened = [...openingBlocks(context), ...bodyBlocks(context)];
  return {
    properties: propertiesOf(context),
    head: headOf(material),
    body: [...opened, ...closingBlocks(context, opened)],
    foot: footOf(material),
    annexes: annexesOf(context),
    ...chartAnnexOf(context),
  };
}

function propertiesOf(context: Context): Report['properties'] {
  const { head, period, plan } = context;
  return {
    title: `Báo cáo ${filled(head.title, context)}`,
    subject: plan.title,
    author: head.self,
    keywords: [period.name],
    day: period.due,
  };
}

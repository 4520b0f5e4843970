import { composeStatus } from '../compose/status/index.ts';
import { composeUnsigned } from '../compose/status/unsigned.ts';
import type { Language } from '../model/finding.ts';
import type { StatusFile } from '../model/status.ts';
import type { Attempt } from '../model/trouble.ts';
import { writeJson } from '../write/json.ts';
import type { Output } from '../write/store.ts';
import { type Gathered, gather } from './gather.ts';
import { chooseHead } from './head.ts';
import { openFolder } from './open.ts';
import type { Request } from './request.ts';

/** How a collection stands, and the papers that remind whoever is behind. */
export interface Standing {
  /** Title of the plan. */
  readonly title: string;
  readonly status: StatusFile;
  /** The status as JSON, a line end at its end. */
  readonly json: () => string;
  /** The letter and the messages; none where nobody has to be reminded. */
  readonly reminders: () => Promise<readonly Output[]>;
}

/**
 * read → check: every paper is read and checked whole, so that who is in, how full and how right is told as it is. Only
 * `full` works the figures out too, for the page "Còn thiếu gì để ký". What the rest needs is loaded when it is asked for.
 */
export async function statusOf(
  request: Request,
  language: Language,
  full: boolean,
): Promise<Attempt<Standing>> {
  const raw = await openFolder({ ...request, mayBeEmpty: true });
  const gathered = raw.ok ? gather(request, raw.value) : raw;
  if (!gathered.ok) return gathered;
  const head = chooseHead(gathered.value.plan, undefined);
  if (!head.ok) return head;
  const papers = { ...gathered.value, head: head.value, language };
  const signing = full ? await signingOf(papers) : composeUnsigned(papers);
  const status = composeStatus(papers, signing);
  return {
    ok: true,
    value: {
      title: papers.plan.title,
      status,
      json: () => new TextDecoder().decode(writeJson(status)),
      reminders: () => remindersFor(papers, status),
    },
  };
}

type Papers = Gathered & Parameters<typeof composeStatus>[0];

async function signingOf(papers: Papers): Promise<StatusFile['signing']> {
  const { measure } = await import('../measure/index.ts');
  const { composeSigning } = await import('../compose/status/signing.ts');
  const { plan, period, collection, earlier } = papers;
  const { value: figures, findings } = measure(plan, period, collection, earlier);
  return composeSigning({ ...papers, figures, findings: [...papers.findings, ...findings] });
}

async function remindersFor(papers: Papers, status: StatusFile): Promise<readonly Output[]> {
  const { composeReminders } = await import('../compose/status/reminders.ts');
  const composed = composeReminders(papers, status);
  if (composed === undefined) return [];
  const { writeDocx } = await import('../write/docx.ts');
  const messages = new TextEncoder().encode(`${composed.messages.join('\n')}\n`);
  return [
    { name: 'cong-van-don-doc.docx', bytes: await writeDocx(composed.letter) },
    { name: 'tin-nhan.txt', bytes: messages },
  ];
}

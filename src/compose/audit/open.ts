import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/plan.ts';
import type { Block } from '../../model/report.ts';
import { bodyBlocks } from '../body.ts';
import type { Context } from '../material.ts';
import { coverageOf, tallyOf } from '../say/arrival.ts';
import { judged } from '../say/standing.ts';
import { type Compared, comparedIn } from './compared.ts';
import { type Owing, owingSections } from './owing.ts';

/** All that is still open before the report can be signed. */
export interface Open {
  /** `03 xã, phường`; empty when all are in. */
  readonly missing: string;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly unknown: readonly Indicator[];
  /** Their standing could still turn with the units that are not in. */
  readonly turning: readonly Indicator[];
  readonly missed: readonly Indicator[];
  readonly differing: readonly Compared[];
  readonly owing: readonly Owing[];
  /** Sentences highlighted for the clerk. */
  readonly highlighted: readonly string[];
  /** Those of them in which personal data was withheld or is suspected. */
  readonly personal: number;
}

export function openIn(context: Context): Open {
  const { plan, figures, findings } = context;
  const comments = commentsIn(bodyBlocks(context));
  const standing = (one: string) => plan.indicators.filter((indicator) => judged(context, indicator) === one);
  return {
    missing: tallyOf(coverageOf(context), 'missing'),
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    unknown: standing('unknown'),
    turning: plan.indicators.filter(({ code }) => figures.indicators.get(code)?.firm === false),
    missed: standing('missed'),
    differing: comparedIn(context).filter(({ differs }) => differs),
    owing: owingSections(context),
    highlighted: comments,
    personal: comments.filter((comment) => comment.includes('thông tin cá nhân')).length,
  };
}

function commentsIn(blocks: readonly Block[]): readonly string[] {
  const runs = blocks.flatMap((block) => (block.tag === 'paragraph' ? block.runs : []));
  return runs.flatMap(({ comment }) => comment ?? []);
}

const mostReasons = 5;

/** Why it cannot go to be signed yet, the weightiest first, five at most; empty when it can. */
export function reasonsAgainst(open: Open): readonly string[] {
  const { missing, errors, unknown, owing, personal } = open;
  const reasons = [
    ...(missing === '' ? [] : [`${missing} chưa gửi báo cáo`]),
    ...(unknown.length === 0 ? [] : [`${unknown.length} chỉ tiêu chưa đủ số liệu để đánh giá`]),
    ...(errors.length === 0 ? [] : [`${errors.length} lỗi số liệu chưa xử lý`]),
    ...(owing.length === 0 ? [] : [`${owing.length} mục chưa có nội dung của đơn vị chủ trì`]),
    ...(personal === 0 ? [] : [`${personal} đoạn cần rà soát thông tin cá nhân`]),
  ];
  return reasons.slice(0, mostReasons);
}

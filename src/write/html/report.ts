import type { Annex, Foot, Head, Report } from '../../model/report.ts';
import { commentedRuns, listed, motto, nation, signerOf } from '../text.ts';
import { anchorsOf, blockHtml, contentsHtml, type Notes } from './blocks.ts';
import { chartAnnexHtml } from './charts.ts';
import { content, paragraph } from './escape.ts';
import { tableHtml } from './table.ts';

/** The report as it goes out, its contents in front and what is to be looked at behind. */
export function reportHtml(report: Report): string {
  const anchors = anchorsOf(report.body);
  const notes: Notes = new Map(commentedRuns(report.body).map((run, index) => [run, index + 1]));
  const parts = [
    contentsHtml(anchors),
    headHtml(report.head),
    ...report.body.map((block) => blockHtml(block, anchors, notes)),
    footHtml(report.foot),
    notesHtml(notes),
    ...report.annexes.map(annexHtml),
    chartAnnexHtml(report.charts),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function headHtml(head: Head): string {
  const issuer = [paragraph(head.parent, 'parent'), ...head.issuer.map((line) => paragraph(line, 'issuer'))];
  const state = [paragraph(nation, 'nation'), paragraph(motto, 'motto')];
  const number = [paragraph(head.number, 'number'), paragraph(head.draft, 'draft')];
  return `<header>
<div class="names">
<div>${issuer.join('')}</div><div>${state.join('')}</div>
<div>${number.join('')}</div><div>${paragraph(head.placeAndDate, 'place')}</div>
</div>
<h1>${content(head.type)}</h1>
${paragraph(head.title, 'title')}
${addressees(head.to)}
</header>`;
}

function addressees(to: readonly string[]): string {
  const lines = to.length > 1 ? ['Kính gửi:', ...listed(to)] : to.map((one) => `Kính gửi: ${one}`);
  return paragraph(lines.join('\n'), 'to');
}

function footHtml(foot: Foot): string {
  const items = listed(foot.recipients).map((item) => `<li>${content(item)}</li>`);
  const list = `<p class="recipients">Nơi nhận:</p><ul>${items.join('')}</ul>`;
  const offices = [...foot.authority, foot.title].map((line) => paragraph(line, 'authority'));
  return `<footer>
<div>${items.length === 0 ? '' : list}</div>
<div class="sign">${offices.join('')}<p class="signer">${content(signerOf(foot))}</p></div>
</footer>`;
}

/** What the marked sentences are to be checked for; each note leads back to its sentence. */
function notesHtml(notes: Notes): string {
  if (notes.size === 0) return '';
  const items = Array.from(notes, ([run, number]) => {
    return `<li id="luu-y-${number}">${content(run.comment ?? '')} <a href="#cho-${number}" aria-label="Về chỗ đánh dấu">↩</a></li>`;
  });
  return `<aside class="review"><h2>Cần xem lại trước khi ký</h2><ol>\n${items.join('\n')}\n</ol></aside>`;
}

function annexHtml({ label, title, attached, landscape, table, notes }: Annex): string {
  const lines = notes.map((note) => paragraph(note, 'note'));
  return `<section class="annex${landscape ? ' wide' : ''}">
<h1>${content(label)}</h1>
${paragraph(title, 'annex-title')}
${paragraph(attached, 'attached')}
${tableHtml(table)}
${lines.join('\n')}
</section>`;
}

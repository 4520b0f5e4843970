import type { NarrativeBook, Report } from '../model/report.ts';
import type { Picture } from './chart/pictures.ts';

/**
 * The report as Word, set by Decree 30/2020, Annex I: A4, Times New Roman, black. The same report gives the same
 * bytes. Figures stand in content controls tagged with their id, so that a signed copy can be read back. `pictures`
 * are those of the report's charts.
 */
export async function writeDocx(report: Report, pictures: readonly Picture[] = []): Promise<Uint8Array> {
  // Loading the docx package takes longer than most commands that never need it.
  const { reportFile } = await import('./docx/file.ts');
  return reportFile(report, pictures);
}

/** The internal collection of all narratives as Word, by the same page and headings, without head and foot. */
export async function writeNarrativesDocx(book: NarrativeBook): Promise<Uint8Array> {
  const { narrativesFile } = await import('./docx/file.ts');
  return narrativesFile(book);
}

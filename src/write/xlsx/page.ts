import type { HeaderFooter, PageSetup } from 'exceljs';

const pointsPerMm = 72 / 25.4;
const a4 = { short: 210, long: 297, code: 9 };
/** In mm. Decree 30/2020, Annex I, I.3: top and bottom 20–25, left 30–35, right 15–20. */
const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 };

/** Width between the margins of A4, in points. */
export function printableWidth(landscape: boolean): number {
  const paper = landscape ? a4.long : a4.short;
  return (paper - margins.left - margins.right) * pointsPerMm;
}

/** Height between the margins of A4, in points. */
export function printableHeight(landscape: boolean): number {
  const paper = landscape ? a4.short : a4.long;
  return (paper - margins.top - margins.bottom) * pointsPerMm;
}

/**
 * A4 between the Decree's margins, one page wide and as long as it takes. Each sheet counts its pages from 1: annexes
 * are numbered apart (Decree 30/2020, Annex I, III.1.đ).
 */
export function pageSetup(landscape: boolean): Partial<PageSetup> {
  return {
    paperSize: a4.code,
    orientation: landscape ? 'landscape' : 'portrait',
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    firstPageNumber: 1,
  };
}

/** The page number, centred in the top margin, not on page 1 (Decree 30/2020, Annex I). */
export const pageNumber: Partial<HeaderFooter> = {
  differentFirst: true,
  oddHeader: '&C&"Times New Roman,Regular"&13&P',
};

function inches(mm: number): number {
  return Math.round((mm / 25.4) * 1000) / 1000;
}

import type { Dashboard } from '../../model/dashboard.ts';
import { showDay } from '../../vi/date.ts';
import { chartsOf } from '../charts/index.ts';
import { contextOf, type Material } from '../material.ts';
import { areaTables } from './areas.ts';
import { indicatorCards } from './cards.ts';
import { elementCards } from './elements.ts';
import { unitCards } from './units.ts';

/** The internal page beside the report: indicators, areas, units, and the way down to every cell. */
export function composeDashboard(material: Material): Dashboard {
  const context = contextOf(material);
  return {
    lead: `${context.period.name}, số liệu chốt đến ngày ${showDay(context.collection.asOf)}`,
    charts: chartsOf(context),
    indicators: indicatorCards(context),
    areas: areaTables(context),
    elements: elementCards(context),
    units: unitCards(context),
  };
}

/** From a finished period to the next: what passes on, and the papers that say so. */
export { composeContacts } from './contacts.ts';
export { composeFormChanges } from './form-changes.ts';
export { composeFormLetter } from './form-letter.ts';
export { composeOpen } from './open.ts';
export { composePage } from './page.ts';
export { composeRoster } from './roster.ts';
export { composeSettlements } from './settlements.ts';
export { composeStocks } from './stocks.ts';

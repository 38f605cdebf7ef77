import { createSalesforceServices } from '../../../src/app/salesforceServices';
import { startPanel } from '../../../src/app/startPanel';

/** The Visualforce page writes its session and hosts into this element; the panel takes it away before anything else runs. */
const element = document.getElementById('foothold-config');
const config: unknown = JSON.parse(element?.textContent ?? '{}');
element?.remove();

export const started = startPanel(createSalesforceServices(config));

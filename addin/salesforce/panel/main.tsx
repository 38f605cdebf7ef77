import { mountPanel } from '../../../src/app/mountPanel';
import { createSalesforceServices } from '../../../src/app/salesforceServices';

/** The Visualforce page writes its session and hosts into this element; the panel takes it away before anything else runs. */
const element = document.getElementById('foothold-config');
const config: unknown = JSON.parse(element?.textContent ?? '{}');
element?.remove();

mountPanel(document.getElementById('foothold') ?? document.body, createSalesforceServices(config));

import { mountProgress } from '../../../src/app/mountProgress';
import { createSalesforceProgress } from '../../../src/app/salesforceProgress';

/** The Visualforce page writes its session and hosts into this element; the area takes it away before anything else runs. */
const element = document.getElementById('foothold-config');
const config: unknown = JSON.parse(element?.textContent ?? '{}');
element?.remove();

mountProgress(document.getElementById('foothold') ?? document.body, createSalesforceProgress(config));

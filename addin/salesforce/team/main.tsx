import { mountTeam } from '../../../src/app/mountTeam';
import { createSalesforceTeam } from '../../../src/app/salesforceTeam';

/** The Visualforce page writes its session and hosts into this element; the area takes it away before anything else runs. */
const element = document.getElementById('foothold-config');
const config: unknown = JSON.parse(element?.textContent ?? '{}');
element?.remove();

mountTeam(document.getElementById('foothold') ?? document.body, createSalesforceTeam(config));

import { crmContract } from './crmContract';
import { salesforceWorld } from './salesforceWorld';

crmContract('Salesforce', salesforceWorld);

import { crmContract } from './crmContract';
import { dataverseWorld } from './dataverseWorld';

crmContract('Dataverse', dataverseWorld);

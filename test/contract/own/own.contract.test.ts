import { memoryOwnWorld } from './memoryOwnWorld';
import { ownContract } from './ownContract';
import { sandboxOwnWorld } from './sandboxOwnWorld';

ownContract('memory', memoryOwnWorld);
ownContract('salesforce', () => sandboxOwnWorld('salesforce'));
ownContract('dataverse', () => sandboxOwnWorld('dataverse'));

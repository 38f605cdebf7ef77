import { publishContract } from './publishContract';
import { sandboxWorld } from './sandboxWorld';

publishContract('salesforce', () => sandboxWorld('salesforce'));

import { publishContract } from './publishContract';
import { sandboxWorld } from './sandboxWorld';

publishContract('dataverse', () => sandboxWorld('dataverse'));

import { crmContract } from './crmContract';
import { memoryWorld } from './memoryWorld';

crmContract('memory', memoryWorld);

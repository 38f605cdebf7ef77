import { memoryWorld } from './memoryWorld';
import { publishContract } from './publishContract';

publishContract('memory', memoryWorld);

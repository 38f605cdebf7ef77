import { memoryTeamWorld } from './memoryTeamWorld';
import { teamContract } from './teamContract';

teamContract('memory', memoryTeamWorld);

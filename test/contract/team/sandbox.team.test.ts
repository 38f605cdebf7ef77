import { sandboxTeamWorld } from './sandboxTeamWorld';
import { teamContract } from './teamContract';

teamContract('salesforce', () => sandboxTeamWorld('salesforce'));
teamContract('dataverse', () => sandboxTeamWorld('dataverse'));

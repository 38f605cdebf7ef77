import { createDynamicsArea } from '../../../src/app/dynamicsArea';
import { mountTeam } from '../../../src/app/mountTeam';

mountTeam(document.getElementById('foothold') ?? document.body, createDynamicsArea(window.location.search));

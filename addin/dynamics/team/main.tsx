import { createDynamicsTeam } from '../../../src/app/dynamicsTeam';
import { mountTeam } from '../../../src/app/mountTeam';

mountTeam(document.getElementById('foothold') ?? document.body, createDynamicsTeam(window.location.search));

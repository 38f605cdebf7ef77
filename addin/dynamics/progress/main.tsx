import { createDynamicsArea } from '../../../src/app/dynamicsArea';
import { mountProgress } from '../../../src/app/mountProgress';

mountProgress(document.getElementById('foothold') ?? document.body, createDynamicsArea(window.location.search));

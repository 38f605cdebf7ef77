import { createDynamicsProgress } from '../../../src/app/dynamicsProgress';
import { mountProgress } from '../../../src/app/mountProgress';

mountProgress(document.getElementById('foothold') ?? document.body, createDynamicsProgress(window.location.search));

import { createDynamicsServices } from '../../../src/app/dynamicsServices';
import { mountPanel } from '../../../src/app/mountPanel';

mountPanel(document.getElementById('foothold') ?? document.body, createDynamicsServices(window.location.search));

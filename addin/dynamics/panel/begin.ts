import { createDynamicsServices } from '../../../src/app/dynamicsServices';
import { startPanel } from '../../../src/app/startPanel';

export const services = createDynamicsServices(window.location.search);
export const started = startPanel(services);

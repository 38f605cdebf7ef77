import { createDynamicsServices } from '../../../src/app/dynamicsServices';
import { mountPanel } from '../../../src/app/mountPanel';

const services = createDynamicsServices(window.location.search);
const panel = mountPanel(document.getElementById('foothold') ?? document.body, services);

// The form's own notices come after the panel's first paint.
void import('../../../src/app/tellFindings').then(({ tellFindings }) => tellFindings(panel, services.host));

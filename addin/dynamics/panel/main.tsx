import { createDynamicsServices } from '../../../src/app/dynamicsServices';
import { mountPanel } from '../../../src/app/mountPanel';

const services = createDynamicsServices(window.location.search);
const panel = mountPanel(document.getElementById('foothold') ?? document.body, services);

/** The form's own notices come after the panel's first nudge: until then nothing asks for their code. */
const stop = panel.store.subscribe(({ status }) => {
  if (status === 'loading') return;
  stop();
  setTimeout(async () => {
    const { tellFindings } = await import('../../../src/app/tellFindings');
    tellFindings(panel, services.host);
  });
});

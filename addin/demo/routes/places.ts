import { mayOpen } from '../../../test/sandbox/packages/access';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { type Handler, type Places, signedIn } from './handler';

/** The class that tells the component on a Lightning page where its frame is. */
const FRAME_CLASS = 'FootholdFrame';

/**
 * `/demo/places`: the clock of the demo for both looks; on the Lightning host also what `FootholdFrame.frame` answers, refused
 * in the platform's words to whom no permission set gives the class.
 */
export function placesRoute(sandbox: Sandbox, places: Places, now: string | null, lightning: boolean): Handler {
  return async (request, url) => {
    if (url.pathname !== '/demo/places') return null;
    const told = { now: now === null ? null : sandbox.store.now() };
    if (!lightning) return Response.json(told);
    const user = signedIn(sandbox, request);
    const { salesforce } = sandbox.packages;
    if (!salesforce || !user || !mayOpen(salesforce, user, 'classes', FRAME_CLASS))
      return Response.json(
        { ...told, message: `You do not have access to the Apex class named '${FRAME_CLASS}'.` },
        { status: 403 },
      );
    return Response.json({ ...told, frameOrigin: places.visualforce });
  };
}

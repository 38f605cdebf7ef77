import { methodNotAllowed, unsupported } from '../errors/salesforceError';
import { type JsonObject, listIn, objectIn } from '../rest/json';
import { ok, type Resource } from '../rest/types';

const MAX_RECIPIENTS = 5;

/** `POST /actions/standard/emailSimple`: into the store's outbox; at most 5 recipients an input. */
export const emailSimple: Resource = (request, { store, user }) => {
  const [root, kind, name] = request.path;
  if (root !== 'actions') return null;
  if (kind !== 'standard' || name !== 'emailSimple') throw unsupported(`/${request.path.join('/')}`);
  if (request.method !== 'POST') throw methodNotAllowed(request.method, ['GET', 'HEAD', 'POST']);
  const inputs = listIn(objectIn(request.body, 'inputs').inputs, 'inputs');
  const results = inputs.map((input) => send(objectIn(input, 'an input')));
  return { ...ok(results), status: results.length > 0 && results.every(({ isSuccess }) => isSuccess) ? 200 : 400 };

  function send({ emailAddresses, emailSubject, emailBody }: JsonObject) {
    const to = String(emailAddresses ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    if (to.length === 0 || !emailSubject || !emailBody) {
      return result('REQUIRED_FIELD_MISSING', 'Missing required input parameter: emailAddresses, emailSubject, emailBody');
    }
    if (to.length > MAX_RECIPIENTS) return result('LIMIT_EXCEEDED', `An email can have at most ${MAX_RECIPIENTS} recipients`);
    const bad = to.find((each) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(each));
    if (bad !== undefined) return result('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${bad}`);
    store.outbox.push({ from: user.username, to, subject: String(emailSubject), body: String(emailBody), at: store.now() });
    return { actionName: 'emailSimple', errors: null, isSuccess: true, outputValues: null };
  }
};

function result(statusCode: string, message: string) {
  return { actionName: 'emailSimple', errors: [{ statusCode, message, fields: [] }], isSuccess: false, outputValues: null };
}

import type { SandboxUser } from '../../store/types';
import type { Caller } from '../caller';
import { parseGuid } from '../guid';
import { accessDenied, doesNotExist } from '../http/DataverseError';

/** The user that a bound function is called on, whoever asks: access to a row may be asked by all who may read it. */
export function principalOf(caller: Caller, key: string): SandboxUser {
  const guid = parseGuid(key);
  const id = guid && caller.store.idOf(guid);
  const user = id && caller.store.user(id);
  if (!user) throw doesNotExist('SystemUser', guid ?? key);
  return user;
}

/** The same where only an administrator may ask about others. */
export function principal(caller: Caller, key: string): SandboxUser {
  const user = principalOf(caller, key);
  if (user.id !== caller.user.id && !caller.user.isAdmin) {
    throw accessDenied(`Principal user (Id=${caller.user.guid}, type=8) is missing prvActOnBehalfOfAnotherUser privilege.`);
  }
  return user;
}

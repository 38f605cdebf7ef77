import { footholdPackages } from '../../fixtures/footholdPackages';
import { concepts } from '../catalogue/catalogue';
import { createPackages } from '../packages/createPackages';
import { createStore, type StoreOptions } from '../store/createStore';
import type { Store } from '../store/types';

/** An empty CRM in which both packages are installed. */
export function orgStore(options: Omit<StoreOptions, 'concepts'> = {}): Store {
  const store = createStore({ ...options, concepts });
  createPackages(store).install(footholdPackages());
  return store;
}

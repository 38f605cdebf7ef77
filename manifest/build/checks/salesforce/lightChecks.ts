import type { LightCheck } from '../kinds';
import { classes } from './classes';
import { compiler } from './components/compiler';
import { components } from './components/components';
import { fields } from './fields';
import { files } from './files';
import { grants } from './grants';
import { labels } from './labels';
import { lengths } from './lengths';
import { lightningPages } from './lightningPages';
import { navigation } from './navigation';
import { objects } from './objects';
import type { PackCheck } from './pack';
import { pages } from './pages';
import { permissions } from './permissions';
import { projectFile } from './projectFile';
import { resources } from './resources';
import { schema } from './schema/schema';
import { values } from './schema/values';
import { wellFormed } from './schema/wellFormed';
import { secrets } from './secrets';

/** The checks that need nothing but the packages of the project itself. */
export const LIGHT: Readonly<Record<LightCheck, PackCheck>> = {
  files,
  wellFormed,
  schema,
  values,
  lengths,
  project: projectFile,
  objects,
  fields,
  permissions,
  grants,
  pages,
  classes,
  components,
  compiler,
  resources,
  navigation,
  lightningPages,
  labels,
  secrets,
};

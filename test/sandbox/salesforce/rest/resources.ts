import { queryJobs } from '../bulk/queryJobs';
import { collections } from '../resources/collections';
import { composite } from '../resources/composite';
import { emailSimple } from '../resources/emailSimple';
import { limits, resourceList } from '../resources/organisation';
import { query } from '../resources/query';
import { sobjects } from '../resources/sobjects';
import { tooling } from '../resources/tooling';
import { uiApi } from '../resources/uiApi';
import type { Resource } from './types';

function first(...all: readonly Resource[]): Resource {
  return (request, context) => {
    for (const resource of all) {
      const response = resource(request, context);
      if (response) return response;
    }
    return null;
  };
}

const data = first(sobjects, query, collections);

/** Everything under `/services/data/v67.0`. */
export const resources: Resource = first(resourceList, limits, data, composite(data), emailSimple, uiApi, tooling, queryJobs);

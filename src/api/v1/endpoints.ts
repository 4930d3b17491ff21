// Every address of version 1, in the order of the documentation.
import type { Endpoint } from './endpoint.ts';
import { categories } from './endpoints/categories.ts';
import { cooperation, cooperations, memberships, support } from './endpoints/cooperations.ts';
import { coverage } from './endpoints/coverage.ts';
import { environments } from './endpoints/environments.ts';
import { legalValues } from './endpoints/legal-values.ts';
import { counties, municipalities, municipality } from './endpoints/municipalities.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  municipalities,
  municipality,
  environments,
  counties,
  cooperations,
  cooperation,
  memberships,
  coverage,
  support,
  categories,
  legalValues,
];

// Every address of signed-in people, by area. A new area adds its list here.
import type { OwnRoute } from './own/routes.ts';
import { ME_ROUTES } from './pages/account/me-routes.tsx';
import { OVERVIEW_ROUTES } from './pages/account/overview.tsx';

export const OWN_ROUTES: readonly OwnRoute[] = [...OVERVIEW_ROUTES, ...ME_ROUTES];

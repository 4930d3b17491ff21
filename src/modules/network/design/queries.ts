// The design of a network, for whoever may read the network.
import { acting, type Ctx } from '../../accounts/db.ts';
import { readDesign } from './db.ts';
import type { Design } from './model.ts';

export const designOf = (ctx: Ctx, network: string): Promise<Design> =>
  acting(ctx, (inside) => readDesign(inside, network));

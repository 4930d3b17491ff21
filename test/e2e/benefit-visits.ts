// Where the pages of benefits and of the logic model are looked at, and as whom.
import type { Who } from './invented-region.ts';

interface Looked {
  /** Of the invented network, for its leader. */
  readonly evaluation: string;
  readonly procurement: string;
  readonly benefit: string;
  /** What an external evaluator may read. */
  readonly reading: string;
  /** The network, as forms carry it. */
  readonly about: string;
}

type Visits = Readonly<Record<string, readonly (readonly [Who, string])[]>>;

const NETWORK = '/arbeid/:party/nettverk/:id/evaluering';
const PROCUREMENT = '/arbeid/:party/anskaffelser/:id/evaluering';
const COOPERATION = '/arbeid/:party/evaluering';

export function benefitVisits({ evaluation, procurement, benefit, reading, about }: Looked): Visits {
  const both = (address: string) =>
    [
      ['networkLeader', address],
      ['asked', address.replace('/9901/', '/9902/')],
    ] as const;
  const row = `/arbeid/9901/evaluering/modell/rad?om=${about}`;
  return {
    [`${NETWORK}/gevinster`]: both(`${evaluation}/gevinster`),
    [`${PROCUREMENT}/gevinster`]: [['buyer', `${procurement}/evaluering/gevinster`]],
    [`${COOPERATION}/gevinster`]: [['coordinator', '/arbeid/fjell-og-elv/evaluering/gevinster']],
    [`${COOPERATION}/gevinst/ny`]: [['networkLeader', `/arbeid/9901/evaluering/gevinst/ny?om=${about}`]],
    [`${COOPERATION}/gevinst/:gevinst`]: both(benefit),
    [`${COOPERATION}/gevinst/:gevinst/endre`]: [['networkLeader', `${benefit}/endre`]],
    [`${NETWORK}/modell`]: both(`${evaluation}/modell`),
    [`${PROCUREMENT}/modell`]: [['buyer', `${procurement}/evaluering/modell`]],
    [`${COOPERATION}/modell`]: [['coordinator', '/arbeid/fjell-og-elv/evaluering/modell']],
    [`${COOPERATION}/modell/rad`]: [
      ['networkLeader', `${row}&kolonne=activities`],
      ['networkLeader', `${row}&rad=1`],
    ],
    '/lesing/:lesing/gevinster': [['buyer', `${reading}/gevinster`]],
    '/lesing/:lesing/gevinster/:gevinst': [['buyer', `${reading}/gevinster/${benefit.split('/').at(-1)}`]],
    '/lesing/:lesing/modell': [['buyer', `${reading}/modell`]],
  };
}

// The day before the demonstration's own the leader of the invented network makes a report of what is known by then.
import { makeReport } from '../../reports/make-report.ts';
import { happened } from '../past.ts';
import { leaderCtx, leaderOf, madeInNetwork, type NetworkStep } from './life.ts';
import type { DemoNetwork } from './network-file.ts';

export const reportSteps = ({ daysAgo }: DemoNetwork): readonly NetworkStep[] => [
  {
    day: daysAgo - 1,
    play: async (life) => {
      const subject = { kind: 'network', id: madeInNetwork(life, 'network') } as const;
      const asked = { party: leaderOf(life), subject, language: 'nb' } as const;
      happened('a report is made', await makeReport(life.story.services, leaderCtx(life), asked));
    },
  },
];

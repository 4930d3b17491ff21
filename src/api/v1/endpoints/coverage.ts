// Coverage on a date, with the limit between small and larger municipalities adjustable.
import { z } from '@hono/zod-openapi';
import {
  type CoverageCount,
  coverageOn,
  DEFAULT_SMALL_BELOW,
  percentOf,
} from '../../../modules/registry/coverage.ts';
import { reportFigures } from '../../../modules/registry/coverage-comparison.ts';
import { asOfDate, endpoint, NO_PARAMS, wholeParameter } from '../endpoint.ts';
import { answerWith } from '../envelope.ts';
import { cooperationRef, municipalityRef } from '../references.ts';
import { type CoverageCountBody, coverageSchema } from '../schemas/coverage.ts';
import { oneOf } from '../schemas/facts.ts';

const MAX_SMALL = 20_000;

function countBody(count: CoverageCount): CoverageCountBody {
  const share = (part: number): number | null => {
    const percent = percentOf(part, count.municipalities);
    return percent === null ? null : Math.round(percent * 100) / 100;
  };
  return {
    ...count,
    memberPercent: share(count.member),
    outsidePercent: share(count.outside),
    unknownPercent: share(count.unknown),
  };
}

export const coverage = endpoint({
  path: '/coverage',
  id: 'getCoverage',
  summary: 'How many municipalities are in a formal holistic cooperation',
  description:
    'Three states. Outside needs a source; everything else that is not a certain member is unknown.',
  params: NO_PARAMS,
  query: z.object({
    date: asOfDate,
    limit: wholeParameter(1, MAX_SMALL)
      .optional()
      .meta({ description: `Below this many inhabitants is small. Default ${DEFAULT_SMALL_BELOW}.` }),
    variant: z
      .enum(['A', 'B'])
      .optional()
      .meta({ description: 'A: participants and owners. B: also named users of an agreement. Default B.' }),
  }),
  body: oneOf('Coverage', coverageSchema),
  answer(request, { query }) {
    const { register } = request.snapshot;
    const date = query.date ?? request.today;
    const smallBelow = query.limit ?? DEFAULT_SMALL_BELOW;
    const result = coverageOn(register, { date, smallBelow, variant: query.variant ?? 'B' });
    const names = new Map<string, string>(register.counties.map((it) => [it.number, it.name]));
    const group = ({ key, count }: { key: string | number; count: CoverageCount }) => ({
      key: String(key),
      name: names.get(String(key)) ?? null,
      count: countBody(count),
    });
    const data = {
      variant: result.variant,
      kinds: [...result.kinds],
      limit: result.smallBelow,
      largeFrom: result.largeFrom,
      overall: countBody(result.overall),
      byCounty: result.byCounty.map(group),
      bySize: result.bySize.map(group),
      byCentrality: result.byCentrality.map(group),
      overlaps: result.overlaps.map(({ municipality, memberships }) => ({
        municipality: municipalityRef(municipality),
        cooperations: memberships.map((it) => cooperationRef(it.cooperation)),
      })),
      reported: [...reportFigures(register).values()].map((it) => ({
        id: it.id,
        year: it.year,
        item: it.item,
        value: it.value,
        unit: it.unit,
        source: { name: it.source, url: it.url },
        confidence: it.confidence,
        note: it.note,
      })),
    };
    const sources = {
      cooperations: ['member', 'outside', 'unknown', 'overlaps'],
      population: ['population', 'bySize'],
      centrality: ['byCentrality'],
      countyNumbers: ['byCounty'],
      figures: ['reported'],
    };
    return answerWith(request, data, { sources, date });
  },
});

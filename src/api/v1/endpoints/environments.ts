// The procurement environments nearest to, or most like, a municipality.
import { z } from '@hono/zod-openapi';
import {
  type Environment,
  environmentsFor,
  type SimilarityReason,
  type SimilarityWeights,
} from '../../../modules/registry/environments.ts';
import { TRAVEL_FORMULA } from '../../../modules/registry/travel.ts';
import { asOfDate, endpoint, isRefusal, wholeParameter } from '../endpoint.ts';
import { answerWith } from '../envelope.ts';
import { cooperationRef, municipalityRef, sourceBody } from '../references.ts';
import { type EnvironmentBody, environmentsSchema, type ReasonBody } from '../schemas/environments.ts';
import { oneOf } from '../schemas/facts.ts';
import { currentMunicipality, municipalityNumberParameter } from './municipalities.ts';

const reasonBody = (reason: SimilarityReason): ReasonBody =>
  'municipality' in reason
    ? { ...reason, municipality: municipalityRef(reason.municipality) }
    : { ...reason };

const rounded = (part: number): number => Math.round(part * 1000) / 1000;
const roundedParts = ({ distance, size, county, centrality }: SimilarityWeights) => ({
  distance: rounded(distance),
  size: rounded(size),
  county: rounded(county),
  centrality: rounded(centrality),
});

const environmentBody = (it: Environment): EnvironmentBody => ({
  cooperation: cooperationRef(it.cooperation),
  kind: it.cooperation.kind,
  minutes: it.minutes,
  straightKm: it.straightKm,
  measuredTo: it.measuredTo,
  host: it.host && municipalityRef(it.host),
  members: it.members.map(municipalityRef),
  population: it.population,
  score: it.score,
  parts: roundedParts(it.parts),
  reasons: it.reasons.map(reasonBody),
  source: sourceBody(it.cooperation.source),
  confidence: it.cooperation.confidence,
});

export const environments = endpoint({
  path: '/municipalities/{number}/environments',
  id: 'listEnvironments',
  summary: 'Procurement environments near or similar to a municipality',
  description:
    'Travel times and similarity are estimates by the stated formulas. Nothing is said about capacity.',
  params: municipalityNumberParameter,
  query: z.object({
    date: asOfDate,
    order: z.enum(['nearest', 'similar']).optional().meta({ description: 'Default: nearest.' }),
    limit: wholeParameter(1, 100).optional().meta({ description: 'How many others. Default 10.' }),
  }),
  body: oneOf('Environments', environmentsSchema),
  answer(request, { params, query }) {
    const municipality = currentMunicipality(request, params.number);
    if (isRefusal(municipality)) return municipality;
    const date = query.date ?? request.today;
    const result = environmentsFor(request.snapshot.register, municipality, {
      date,
      order: query.order ?? 'nearest',
    });
    const data = {
      municipality: municipalityRef(municipality),
      own: result.own.map(environmentBody),
      others: result.others.slice(0, query.limit ?? 10).map(environmentBody),
      withoutPlace: result.withoutPlace.map(cooperationRef),
      weights: { ...result.weights },
      travelFormula: { ...TRAVEL_FORMULA },
    };
    const sources = {
      position: ['minutes', 'straightKm'],
      population: ['population'],
      cooperations: ['members'],
    };
    return answerWith(request, data, { sources, date });
  },
});

// Amounts, shares and durations of the law: all of them, of one key, or those that hold on a date.
import { z } from '@hono/zod-openapi';
import { contains } from '../../../kernel/period.ts';
import { type LegalValue, unitOf } from '../../../modules/law/legal-values.ts';
import { endpoint, heldOn, NO_PARAMS, PAGING } from '../endpoint.ts';
import { listAnswer } from '../envelope.ts';
import { listOf } from '../schemas/facts.ts';
import { type LegalValueBody, legalKeySchema, legalValueSchema } from '../schemas/legal-value.ts';

const legalValueBody = (it: LegalValue): LegalValueBody => ({
  id: it.id,
  key: it.key,
  buyer: it.buyer,
  kind: it.kind,
  reading: it.reading,
  validFrom: it.period.from,
  validUntil: it.period.to,
  value: it.value,
  unit: unitOf(it.key),
  source: {
    act: it.source.act,
    section: it.source.section,
    url: it.source.url,
    checkedOn: it.source.checked,
  },
  isConfirmed: it.status === 'confirmed',
  note: it.note?.nb ?? null,
});

export const legalValues = endpoint({
  path: '/legal-values',
  id: 'listLegalValues',
  summary: 'Thresholds, deadlines and other numbers of the procurement rules',
  params: NO_PARAMS,
  query: z.object({
    key: legalKeySchema.optional().meta({ description: 'Only values of this.' }),
    date: heldOn,
    ...PAGING,
  }),
  body: listOf('LegalValue', legalValueSchema),
  answer: (request, { query }) =>
    listAnswer(request, {
      rows: request.snapshot.legalValues.filter(
        ({ key, period }) =>
          (query.key === undefined || key === query.key) &&
          (query.date === undefined || contains(period, query.date)),
      ),
      item: legalValueBody,
      paging: query,
      sources: {},
      date: query.date,
    }),
});

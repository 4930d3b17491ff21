// One amount, share or duration of the law, with when it holds, where it stands and how sure it is.
import { z } from '@hono/zod-openapi';
import {
  LEGAL_BUYERS,
  LEGAL_KEY_IDS,
  LEGAL_KINDS,
  LEGAL_UNITS,
  type LegalKey,
} from '../../../modules/law/legal-keys.ts';

export const legalKeySchema = z.enum(LEGAL_KEY_IDS as [LegalKey, ...LegalKey[]]);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

export const legalValueSchema = z
  .object({
    id: z.string().meta({ description: 'Never changed.', example: 'threshold.act_any_any_2024-01-01' }),
    key: legalKeySchema.meta({ description: 'What it is a value of.' }),
    buyer: z.enum(LEGAL_BUYERS).meta({ description: 'local: municipalities and counties.' }),
    kind: z.enum(LEGAL_KINDS).meta({ description: 'special: health, social and other special services.' }),
    reading: z
      .int()
      .meta({ description: 'Sources that differ about the same days: 1, 2, …, the likeliest first.' }),
    validFrom: day.meta({ description: 'First day. null: not looked up.' }),
    validUntil: day.meta({ description: 'First day after the last. null: still holds.' }),
    value: z.number().meta({ description: 'In the unit. NOK exclude VAT; a share is 0 to 1.' }),
    unit: z.enum(LEGAL_UNITS).meta({ description: 'What the value counts.' }),
    source: z
      .object({
        act: z.string().meta({ description: 'Act, regulation or other source.' }),
        section: z.string().meta({ description: 'Section or part. A dash: the whole source.' }),
        url: z.string(),
        checkedOn: z.string().meta({ description: 'When it was read: YYYY, YYYY-MM or YYYY-MM-DD.' }),
      })
      .meta({ description: 'Where the value was read.' }),
    isConfirmed: z.boolean().meta({
      description: 'false: must be checked. Hold it against other readings and the last confirmed value.',
    }),
    note: z.string().nullable().meta({ description: 'Remark, in bokmål.' }),
  })
  .openapi('LegalValue');

export type LegalValueBody = z.infer<typeof legalValueSchema>;

// All that a party may see of what a procurement asks of the market, read once: its pages and files are made of the same.
import { acting, type Ctx } from '../../modules/accounts/db.ts';
import type { LegalValue } from '../../modules/law/legal-values.ts';
import { readDialogue } from '../../modules/procurement/dialogue/queries.ts';
import type { Need } from '../../modules/procurement/needs/model.ts';
import { needsOf } from '../../modules/procurement/needs/queries.ts';
import { canBeWeighed, standing as standingNeeds } from '../../modules/procurement/needs/rules.ts';
import { climateStanding } from '../../modules/procurement/requirements/climate-standing.ts';
import { type Coverage, coverageOf } from '../../modules/procurement/requirements/coverage.ts';
import { type CopyOrigin, originsOf } from '../../modules/procurement/requirements/library-queries.ts';
import type {
  ClimateStanding,
  Criterion,
  Insight,
  Provision,
  Requirement,
  Requirements,
  Term,
} from '../../modules/procurement/requirements/model.ts';
import { requirementsOf } from '../../modules/procurement/requirements/queries.ts';
import { ofKind, standing } from '../../modules/procurement/requirements/rules.ts';
import type { ProcurementView } from '../procurement/view.ts';

/** Something from the dialogue that a requirement can rest on. `text` is what it says, shortened by whoever shows it. */
export type InsightChoice = Insight &
  (
    | { readonly shown: 'minutes'; readonly number: number; readonly supplier: string }
    | { readonly shown: 'question'; readonly number: number; readonly text: string }
    | { readonly shown: 'finding'; readonly text: string }
    | { readonly shown: 'input'; readonly supplier: string; readonly text: string }
  );

export interface RequirementsView extends Requirements {
  /** Standing, in order. */
  readonly requirements: readonly Provision<Requirement>[];
  readonly criteria: readonly Provision<Criterion>[];
  readonly terms: readonly Provision<Term>[];
  /** All needs, also those joined and set aside; and those that may be rested on. */
  readonly needs: readonly Need[];
  readonly openNeeds: readonly Need[];
  readonly coverage: Coverage<Need>;
  readonly climate: ClimateStanding;
  readonly insights: readonly InsightChoice[];
  /** Firms that took part in the dialogue. */
  readonly suppliers: readonly string[];
  /** Of copies from the library, by provision. */
  readonly origins: ReadonlyMap<string, CopyOrigin>;
}

async function insightsOf(ctx: Ctx, id: string) {
  const dialogue = await acting(ctx, (inside) => readDialogue(inside, id));
  if (!dialogue) return { insights: [], suppliers: [] };
  const insights: InsightChoice[] = [
    ...dialogue.findings.map(
      ({ id: ref, text }): InsightChoice => ({ kind: 'finding', ref, shown: 'finding', text }),
    ),
    ...dialogue.questions.flatMap(({ number, question, answerEntry }): InsightChoice[] =>
      question !== null && answerEntry !== null
        ? [{ kind: 'entry', ref: String(answerEntry), shown: 'question', number, text: question }]
        : [],
    ),
    ...dialogue.minutes
      .filter(({ state }) => state !== 'draft')
      .map(
        ({ id: ref, number, supplierName }): InsightChoice => ({
          kind: 'minutes',
          ref,
          shown: 'minutes',
          number,
          supplier: supplierName,
        }),
      ),
    ...dialogue.inputs.map(
      ({ id: ref, supplierName, text }): InsightChoice => ({
        kind: 'input',
        ref,
        shown: 'input',
        supplier: supplierName,
        text,
      }),
    ),
  ];
  const suppliers = new Set([
    ...dialogue.participants.map(({ name }) => name),
    ...dialogue.inputs.map(({ supplierName }) => supplierName),
  ]);
  return { insights, suppliers: [...suppliers] };
}

export async function viewOfRequirements(
  ctx: Ctx,
  { procurement: { id, state }, moment }: ProcurementView,
  values: readonly LegalValue[],
): Promise<RequirementsView> {
  const all = await requirementsOf(ctx, id);
  const { needs } = await needsOf(ctx, id);
  const { insights, suppliers } = await insightsOf(ctx, id);
  const stand = standing(all.provisions);
  const { choices, provisions, left } = all;
  return {
    ...all,
    requirements: ofKind(stand, 'requirement'),
    criteria: ofKind(stand, 'criterion'),
    terms: ofKind(stand, 'term'),
    needs,
    openNeeds: standingNeeds(needs).filter(canBeWeighed),
    coverage: coverageOf(needs, provisions, left),
    climate: climateStanding(state, { provisions, choices, date: moment.today, values }),
    insights,
    suppliers,
    origins: await originsOf(ctx, id),
  };
}

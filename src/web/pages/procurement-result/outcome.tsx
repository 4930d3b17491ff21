// Who won a lot, with value and how it was scored, or that nobody did; and why.
import type { Problem } from '../../../kernel/result.ts';
import type { Lot } from '../../../modules/procurement/life/model.ts';
import { isLateTender } from '../../../modules/procurement/result/late.ts';
import type { Tender } from '../../../modules/procurement/result/model.ts';
import { decideLot } from '../../../modules/procurement/result/outcome-commands.ts';
import { LONGEST_SCORES } from '../../../modules/procurement/result/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { SubmitButton } from '../procurement/form-parts.tsx';
import { LONGEST_TEXT, readKroner, textsIn } from '../procurement/typed.ts';
import { LateWinners } from './late-warning.tsx';
import {
  afterResult,
  mayEvaluate,
  placeOf,
  problemAt,
  type ResultAnswer,
  ResultFaults,
  type ResultProps,
  resultPage,
  resultPath,
  typedMoney,
  whyNoForm,
} from './result-parts.tsx';

interface Typed {
  /** Ids of tenders. */
  readonly winners: readonly string[];
  readonly isNone: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly scores: Readonly<Record<string, string>>;
  readonly reason: string;
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

/** Tenders that can win the lot. */
const ableIn = ({ back }: ResultProps, { id }: Lot): Tender[] =>
  back.result.tenders.filter(({ prices, rejected }) => id in prices && rejected === null);

function standing(props: ResultProps, lot: Lot): Typed {
  const outcome = props.back.result.outcomes.find((one) => one.lot === lot.id);
  const winners = outcome?.winners ?? [];
  const values = ableIn(props, lot).map(({ id, prices }) => {
    const value = winners.find(({ tender }) => tender === id)?.value ?? prices[lot.id] ?? null;
    return [id, typedMoney(props, value)];
  });
  return {
    winners: winners.map(({ tender }) => tender),
    isNone: outcome?.kind === 'none',
    values: Object.fromEntries(values),
    scores: Object.fromEntries(winners.map(({ tender, scores }) => [tender, scores])),
    reason: outcome?.reason ?? '',
  };
}

function Winner(
  props: ResultProps & {
    readonly tender: Tender;
    readonly typed: Typed;
    readonly problems: readonly Problem[];
  },
) {
  const { asked, view, tender, typed, problems } = props;
  const { late, outcome: words } = asked.request.texts.procurementResult;
  const { id, supplier } = tender;
  const name = isLateTender(tender, view.procurement.state) ? late.mark(supplier) : supplier;
  return (
    <div class="stack-s">
      <div class="choices">
        <label>
          <input type="checkbox" name="winners" value={id} checked={typed.winners.includes(id)} />
          {words.won(name)}
        </label>
      </div>
      <TextField
        id={`value-${id}`}
        name={`value-${id}`}
        label={`${words.value}, ${supplier}`}
        value={typed.values[id] ?? ''}
        isNumber
        error={problemAt(asked, problems, `value:${id}`)}
      />
      <TextField
        id={`scores-${id}`}
        name={`scores-${id}`}
        label={`${words.scores}, ${supplier}`}
        value={typed.scores[id] ?? ''}
        maxLength={LONGEST_SCORES}
        error={problemAt(asked, problems, `scores:${id}`)}
      />
    </div>
  );
}

/** Of what stands; 0: nothing does. */
const versionOf = ({ back }: ResultProps, lot: Lot): number =>
  back.result.outcomes.find((one) => one.lot === lot.id)?.version ?? 0;

function Form(props: ResultProps & { readonly lot: Lot; readonly sent: Sent | null }) {
  const { asked, lot, sent } = props;
  const words = asked.request.texts.procurementResult.outcome;
  const typed = sent?.typed ?? standing(props, lot);
  const problems = sent?.problems ?? [];
  const able = ableIn(props, lot);
  const idOf = (path: string): string =>
    path.startsWith('value:') || path.startsWith('scores:')
      ? path.replace(':', '-')
      : path === 'reason'
        ? 'reason'
        : 'winners';
  return (
    <form class="stack narrow" method="post" action={resultPath(props, `/delkontrakt/${lot.id}`)}>
      <ResultFaults asked={asked} problems={problems} idOf={idOf} />
      <input type="hidden" name="versjon" value={versionOf(props, lot)} />
      <fieldset class="stack" id="winners">
        <legend>{words.winners}</legend>
        <p class="tiny">{able.length > 0 ? words.winnersHint : words.noTenders}</p>
        {able.map((tender) => (
          <Winner key={tender.id} {...props} tender={tender} typed={typed} problems={problems} />
        ))}
        <div class="choices">
          <label>
            <input type="checkbox" name="none" value="ja" checked={typed.isNone} />
            {words.none}
          </label>
        </div>
      </fieldset>
      <TextArea
        id="reason"
        name="reason"
        label={words.reason}
        hints={[words.reasonHint]}
        value={typed.reason}
        maxLength={LONGEST_TEXT}
        error={problemAt(asked, problems, 'reason')}
      />
      <SubmitButton label={asked.request.texts.procurementResult.save} />
    </form>
  );
}

function page(props: ResultProps, lot: Lot, sent: Sent | null): Page {
  const words = props.asked.request.texts.procurementResult.outcome;
  const why = whyNoForm(props, mayEvaluate(props), props.back.evaluates);
  return resultPage({
    ...props,
    heading: words.title(lot.name),
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <div class="frame section stack">
        <LateWinners {...props} lot={lot.id} />
        {why === null ? <Form {...props} lot={lot} sent={sent} /> : <p>{why}</p>}
      </div>
    ),
  });
}

const lotIn = ({ asked, view }: ResultProps): Lot | null =>
  view.procurement.state.lots.find(({ id }) => id === asked.request.params['lot']) ?? null;

export const outcomePage: ResultAnswer = (props) => {
  const lot = lotIn(props);
  return lot ? page(props, lot, null) : notFoundPage(props.asked.request);
};

export async function saveOutcome(props: ResultProps): Promise<PageResult> {
  const { asked } = props;
  const lot = lotIn(props);
  if (!lot) return notFoundPage(asked.request);
  const form = await asked.form();
  const able = ableIn(props, lot);
  const textOf = (name: string, longest: number) =>
    Object.fromEntries(able.map(({ id }) => [id, textIn(form, `${name}-${id}`, longest)]));
  const typed: Typed = {
    winners: textsIn(form, 'winners'),
    isNone: textIn(form, 'none') === 'ja',
    values: textOf('value', 30),
    scores: textOf('scores', LONGEST_SCORES + 1),
    reason: textIn(form, 'reason', LONGEST_TEXT + 1),
  };
  const refused = (problems: readonly Problem[]) => page(props, lot, { typed, problems });
  const chosen = typed.isNone ? [] : typed.winners;
  const values = chosen.map((tender) => ({
    tender,
    read: readKroner(typed.values[tender] ?? '', `value:${tender}`),
  }));
  const faults = values.flatMap(({ read }) => (read.ok ? [] : read.problems));
  if (faults.length > 0) return refused(faults);
  const done = await decideLot(asked.ctx, {
    ...placeOf(props),
    version: Number(textIn(form, 'versjon', 10)),
    outcome: {
      lot: lot.id,
      kind: typed.isNone ? 'none' : 'awarded',
      reason: typed.reason,
      winners: values.map(({ tender, read }, index) => ({
        tender,
        place: index + 1,
        value: read.ok ? read.value : null,
        scores: typed.scores[tender] ?? '',
      })),
    },
  });
  return afterResult(props, done, { said: 'delkontrakt', refused });
}

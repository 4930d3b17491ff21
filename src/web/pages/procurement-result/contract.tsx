// A contract with a winner of a lot: when it was signed and runs, options with their deadlines, its ceiling, and what each buyer
// will have in its plan.
import { addDays, addMonths, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Ore, ore } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import type { ContractOption } from '../../../modules/planning/plan-item.ts';
import type { Lot, Member } from '../../../modules/procurement/life/model.ts';
import { callersOf, wholeOf, worthInLot } from '../../../modules/procurement/life/volumes.ts';
import { registerContract, removeContract } from '../../../modules/procurement/result/contract-commands.ts';
import type { ContractFacts, SignedContract, Tender } from '../../../modules/procurement/result/model.ts';
import { LONGEST_REMOVE_REASON, takenByOthers } from '../../../modules/procurement/result/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { SubmitButton, Version } from '../procurement/form-parts.tsx';
import { problemsIn, readDay, readKroner, readWhole, versionIn } from '../procurement/typed.ts';
import { signFrom } from './award.tsx';
import {
  afterResult,
  kronerText,
  mayMove,
  maySign,
  placeOf,
  problemAt,
  type ResultAnswer,
  ResultFaults,
  type ResultProps,
  resultPage,
  resultPath,
  resultProblem,
  typedMoney,
  whyNoForm,
} from './result-parts.tsx';

const FIELDS = [
  'signedOn',
  'startsOn',
  'endsOn',
  'optionCount',
  'optionMonths',
  'noticeMonths',
  'ceiling',
  'reference',
] as const;
type Field = (typeof FIELDS)[number];
type Typed = Readonly<Record<Field, string>>;

/** What the contract is about: the lot and who won it. */
interface About {
  readonly lot: Lot;
  readonly tender: Tender;
  readonly contract: SignedContract | null;
}

interface Sent {
  readonly typed: Typed;
  /** Why it is to be taken away, where that was sent. */
  readonly removeReason?: string;
  readonly problems: readonly Problem[];
}

type PageProps = ResultProps & About & { readonly sent: Sent | null };

/** Options that follow each other after the end, each told of so many months before it would begin. */
function optionsAfter(
  endsOn: LocalDate,
  { count, months, notice }: { readonly count: number; readonly months: number; readonly notice: number },
): ContractOption[] {
  return Array.from({ length: Math.min(count, 20) }, (_, place) => {
    const begins = addDays(addMonths(addDays(endsOn, 1), place * months), -1);
    return { months, noticeBy: notice > 0 ? addMonths(begins, -notice) : null, state: 'open' };
  });
}

/** Months between the first option's notice and the end of the contract. */
function noticeMonths({ endsOn, options }: ContractFacts): string {
  const by = options[0]?.noticeBy ?? null;
  if (by === null) return '';
  const months = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return String(Math.max(0, months(endsOn) - months(by)));
}

function standing(props: ResultProps, { lot, tender, contract }: About): Typed {
  const { asked, view } = props;
  const { format } = asked.request;
  const { term } = view.procurement.state;
  const fixed = term.years - term.optionYears;
  if (contract === null) {
    const first = localDate(`${term.firstYear}-01-01`);
    const starts = first < view.moment.today ? view.moment.today : first;
    return {
      signedOn: format.date(view.moment.today),
      startsOn: format.date(starts),
      endsOn: format.date(addDays(addMonths(starts, fixed * 12), -1)),
      optionCount: String(term.optionYears),
      optionMonths: term.optionYears > 0 ? '12' : '',
      noticeMonths: term.optionYears > 0 ? '3' : '',
      ceiling: typedMoney(props, leftIn(props, lot, tender)),
      reference: '',
    };
  }
  return {
    signedOn: format.date(contract.signedOn),
    startsOn: format.date(contract.startsOn),
    endsOn: format.date(contract.endsOn),
    optionCount: String(contract.options.length),
    optionMonths: contract.options[0] ? String(contract.options[0].months) : '',
    noticeMonths: noticeMonths(contract),
    ceiling: typedMoney(props, contract.ceiling),
    reference: contract.reference,
  };
}

function understood(typed: Typed): Result<ContractFacts> {
  const [signedOn, startsOn, endsOn] = [
    readDay(typed.signedOn, 'signedOn'),
    readDay(typed.startsOn, 'startsOn'),
    readDay(typed.endsOn, 'endsOn'),
  ];
  const [count, months, notice] = [
    readWhole(typed.optionCount, 'optionCount'),
    readWhole(typed.optionMonths, 'optionMonths'),
    readWhole(typed.noticeMonths, 'noticeMonths'),
  ];
  const ceiling = readKroner(typed.ceiling, 'ceiling');
  if (!signedOn.ok || !startsOn.ok || !endsOn.ok || !count.ok || !months.ok || !notice.ok || !ceiling.ok) {
    return { ok: false, problems: problemsIn([signedOn, startsOn, endsOn, count, months, notice, ceiling]) };
  }
  if (ceiling.value === null) return { ok: false, problems: [problem('result.ceilingOutside', 'ceiling')] };
  if (count.value > 0 && months.value === 0) {
    return { ok: false, problems: [problem('result.optionsFaulty', 'optionMonths')] };
  }
  return ok({
    signedOn: signedOn.value,
    startsOn: startsOn.value,
    endsOn: endsOn.value,
    options: optionsAfter(endsOn.value, { count: count.value, months: months.value, notice: notice.value }),
    ceiling: ceiling.value,
    reference: typed.reference,
  });
}

/** What the lot's contracts may be called off for in all, and what the others leave of it. */
const leftIn = ({ back }: ResultProps, { id, maximum }: Lot, { id: tender }: Tender): Ore | null =>
  maximum === null ? null : ore(Math.max(0, maximum - takenByOthers(back.result, id, tender)));

function ceilingHint(props: PageProps): string | undefined {
  const { asked, back, lot, tender } = props;
  const { format, texts } = asked.request;
  const words = texts.procurementResult.contract;
  const left = leftIn(props, lot, tender);
  if (lot.maximum === null || left === null) return undefined;
  const winners = back.result.outcomes.find((one) => one.lot === lot.id)?.winners.length ?? 0;
  return winners > 1
    ? words.ceilingShared(format.money(lot.maximum), format.money(left))
    : words.ceilingHint(format.money(lot.maximum));
}

function hintOf(props: PageProps, name: Field): string | undefined {
  const { asked } = props;
  const { procurementResult } = asked.request.texts;
  const words = procurementResult.contract;
  const from = signFrom(props);
  switch (name) {
    case 'signedOn':
      return from === null
        ? procurementResult.notice.dateHint
        : words.signedHint(asked.request.format.date(from));
    case 'endsOn':
      return words.endsHint;
    case 'noticeMonths':
      return words.noticeHint;
    case 'ceiling':
      return ceilingHint(props);
    default:
      return undefined;
  }
}

const NUMBERS: readonly Field[] = ['optionCount', 'optionMonths', 'noticeMonths', 'ceiling'];

function Form(props: PageProps) {
  const { asked, lot, tender, contract, sent } = props;
  const words = asked.request.texts.procurementResult.contract;
  const typed = sent?.typed ?? standing(props, props);
  const problems = sent?.problems ?? [];
  const idOf = (path: string): string => {
    if (path === 'removeReason') return path;
    if (path === 'options') return 'optionCount';
    return (FIELDS as readonly string[]).includes(path) ? path : 'signedOn';
  };
  return (
    <form
      class="stack narrow"
      method="post"
      action={resultPath(props, `/kontrakt/${lot.id}/${tender.number}`)}
    >
      <ResultFaults asked={asked} problems={problems} idOf={idOf} />
      {contract ? <Version version={contract.version} /> : null}
      {FIELDS.map((name) => {
        const hint = hintOf(props, name);
        return (
          <TextField
            key={name}
            id={name}
            name={name}
            label={words[name]}
            {...(hint === undefined ? {} : { hint })}
            value={typed[name]}
            maxLength={100}
            isNumber={NUMBERS.includes(name)}
            error={problemAt(asked, problems, name === 'optionCount' ? 'options' : name)}
          />
        );
      })}
      <SubmitButton label={words.button} />
    </form>
  );
}

function Shares(props: ResultProps & { readonly lot: Lot }) {
  const { asked, view, lot } = props;
  const { procurement, procurementResult } = asked.request.texts;
  const words = procurementResult.contract;
  const { state } = view.procurement;
  return (
    <DataTable<Member>
      caption={words.sharesCaption}
      columns={[
        { label: words.buyer, cell: ({ body }) => view.parties.nameOf(body) },
        { label: words.commitment, cell: ({ commitment }) => procurement.commitments[commitment] },
        {
          label: words.share,
          isNumber: true,
          cell: (member) => kronerText(props, wholeOf(worthInLot(state, lot.id, member))),
        },
      ]}
      rows={callersOf(state, lot.id)}
      keyOf={({ body }) => body}
    />
  );
}

/** For one that was registered by mistake: the leader's, until every contract is said to be signed. */
function Remove(props: PageProps & { readonly contract: SignedContract }) {
  const { asked, lot, tender, contract, sent } = props;
  const words = asked.request.texts.procurementResult.contract;
  const error = problemAt(asked, sent?.problems ?? [], 'removeReason');
  const why = sent?.removeReason ?? '';
  return (
    <details class="fold" open={sent?.removeReason !== undefined}>
      <summary>{words.remove}</summary>
      <form
        class="fold-inside stack-s narrow"
        method="post"
        action={resultPath(props, `/kontrakt/${lot.id}/${tender.number}/fjern`)}
      >
        <p class="small">{words.removeText}</p>
        <Version version={contract.version} />
        <TextArea
          id="removeReason"
          name="grunn"
          label={words.removeReason}
          value={why}
          rows={2}
          maxLength={LONGEST_REMOVE_REASON}
          error={error}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {words.remove}
          </button>
        </p>
      </form>
    </details>
  );
}

function page(props: PageProps): Page {
  const { asked, view, back, lot, tender, contract, sent } = props;
  const words = asked.request.texts.procurementResult.contract;
  const isHandedOver = (contract?.handedTo.length ?? 0) > 0;
  const mayRemove = mayMove(props) && maySign(props) && view.procurement.state.phase === 'awarded';
  const why = isHandedOver
    ? resultProblem(asked, problem('result.contractHandedOver', 'contract'))
    : whyNoForm(props, maySign(props), back.signs);
  return resultPage({
    ...props,
    heading: words.title(lot.name, tender.supplier),
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <>
        <div class="frame section stack">
          {why === null ? <Form {...props} /> : <p>{why}</p>}
          {contract && mayRemove ? <Remove {...props} contract={contract} /> : null}
        </div>
        <Section id="andeler" title={words.sharesTitle}>
          <Shares {...props} />
        </Section>
      </>
    ),
  });
}

/** The lot and the tender of the address, where the tender has won it; null otherwise. */
function aboutIn({ asked, view, back }: ResultProps): About | null {
  const { lot: lotId, nummer } = asked.request.params;
  const lot = view.procurement.state.lots.find(({ id }) => id === lotId);
  const tender = back.result.tenders.find(({ number }) => String(number) === nummer);
  const outcome = back.result.outcomes.find((one) => one.lot === lotId);
  if (!lot || !tender || !outcome?.winners.some((winner) => winner.tender === tender.id)) return null;
  const contract = back.result.contracts.find((one) => one.lot === lot.id && one.tender === tender.id);
  return { lot, tender, contract: contract ?? null };
}

export const contractPage: ResultAnswer = (props) => {
  const about = aboutIn(props);
  return about ? page({ ...props, ...about, sent: null }) : notFoundPage(props.asked.request);
};

export async function saveContract(props: ResultProps): Promise<PageResult> {
  const { asked } = props;
  const about = aboutIn(props);
  if (!about) return notFoundPage(asked.request);
  const form = await asked.form();
  const typed = Object.fromEntries(FIELDS.map((name) => [name, textIn(form, name, 101)])) as Typed;
  const refused = (problems: readonly Problem[]) => page({ ...props, ...about, sent: { typed, problems } });
  const facts = understood(typed);
  if (!facts.ok) return refused(facts.problems);
  const { lot, tender, contract } = about;
  const kept = await registerContract(asked.ctx, {
    ...placeOf(props),
    lot: lot.id,
    tender: tender.id,
    facts: facts.value,
    version: contract === null ? null : (versionIn(form) ?? contract.version),
  });
  return afterResult(props, kept, { said: 'kontrakt', refused });
}

export async function takeContract(props: ResultProps): Promise<PageResult> {
  const { asked } = props;
  const about = aboutIn(props);
  if (!about?.contract) return notFoundPage(asked.request);
  const form = await asked.form();
  const reason = textIn(form, 'grunn', LONGEST_REMOVE_REASON + 1);
  const typed = standing(props, about);
  const { lot, tender, contract } = about;
  const gone = await removeContract(asked.ctx, {
    ...placeOf(props),
    lot: lot.id,
    tender: tender.id,
    reason,
    version: versionIn(form) ?? contract.version,
  });
  return afterResult(props, gone, {
    said: 'kontraktfjernet',
    refused: (problems) => page({ ...props, ...about, sent: { typed, removeReason: reason, problems } }),
  });
}

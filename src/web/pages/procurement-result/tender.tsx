// One tender, typed in: who, for which lots at what price, whether it was in time, and why it was rejected.
import { parseOrgNumber } from '../../../kernel/org-number.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { isLateTender } from '../../../modules/procurement/result/late.ts';
import type { Tender, TenderFacts } from '../../../modules/procurement/result/model.ts';
import { LONGEST_NAME, REGISTERING } from '../../../modules/procurement/result/rules.ts';
import { removeTender, saveTender } from '../../../modules/procurement/result/tender-commands.ts';
import { Choices, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { SubmitButton, Version } from '../procurement/form-parts.tsx';
import {
  LONGEST_TEXT,
  problemsIn,
  readDayOrNone,
  readKroner,
  textsIn,
  versionIn,
} from '../procurement/typed.ts';
import { LateTender } from './late-warning.tsx';
import {
  afterResult,
  dayText,
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
  readonly supplier: string;
  readonly orgNumber: string;
  readonly lots: readonly string[];
  readonly prices: Readonly<Record<string, string>>;
  readonly receivedOn: string;
  readonly isLate: boolean;
  readonly section: string;
  readonly reason: string;
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const lotsOf = ({ view }: ResultProps) => view.procurement.state.lots;

function standing(props: ResultProps, tender: Tender | null): Typed {
  const lots = lotsOf(props);
  if (tender === null) {
    const only = lots.length === 1 ? lots.map(({ id }) => id) : [];
    const empty = { supplier: '', orgNumber: '', prices: {}, receivedOn: '', section: '', reason: '' };
    return { ...empty, lots: only, isLate: false };
  }
  const { supplier, orgNumber, prices, receivedOn, isInTime, rejected } = tender;
  return {
    supplier,
    orgNumber: orgNumber ?? '',
    lots: Object.keys(prices),
    prices: Object.fromEntries(Object.entries(prices).map(([lot, price]) => [lot, typedMoney(props, price)])),
    receivedOn: dayText(props, receivedOn),
    isLate: !isInTime,
    section: rejected?.section ?? '',
    reason: rejected?.reason ?? '',
  };
}

const typedIn = (form: FormData, props: ResultProps): Typed => ({
  supplier: textIn(form, 'supplier', LONGEST_NAME + 1),
  orgNumber: textIn(form, 'orgNumber', 20),
  lots: textsIn(form, 'lots'),
  prices: Object.fromEntries(lotsOf(props).map(({ id }) => [id, textIn(form, `price-${id}`, 30)])),
  receivedOn: textIn(form, 'receivedOn', 20),
  isLate: textIn(form, 'sent') === 'ja',
  section: textIn(form, 'section', 101),
  reason: textIn(form, 'reason', LONGEST_TEXT + 1),
});

function understood(typed: Typed): Result<TenderFacts> {
  const digits = typed.orgNumber.replaceAll(/\s/g, '');
  const orgNumber = digits === '' ? ok(null) : parseOrgNumber(digits, 'orgNumber');
  const receivedOn = readDayOrNone(typed.receivedOn, 'receivedOn');
  const prices = typed.lots.map((lot) => ({
    lot,
    read: readKroner(typed.prices[lot] ?? '', `price:${lot}`),
  }));
  const faults = [
    ...(orgNumber.ok ? [] : [problem('result.numberFaulty', 'orgNumber', { value: typed.orgNumber })]),
    ...problemsIn([receivedOn]),
    ...prices.flatMap(({ lot, read }) =>
      read.ok ? [] : [problem('result.notNumber', `price:${lot}`, { value: typed.prices[lot] ?? '' })],
    ),
  ];
  if (faults.length > 0 || !orgNumber.ok || !receivedOn.ok) return { ok: false, problems: faults };
  const isRejected = typed.section !== '' || typed.reason !== '';
  return ok({
    supplier: typed.supplier,
    orgNumber: orgNumber.value,
    prices: Object.fromEntries(prices.map(({ lot, read }) => [lot, read.ok ? read.value : null])),
    receivedOn: receivedOn.value,
    isInTime: !typed.isLate,
    rejected: isRejected ? { section: typed.section, reason: typed.reason } : null,
  });
}

function LotFields(props: ResultProps & { readonly typed: Typed; readonly problems: readonly Problem[] }) {
  const { asked, typed, problems } = props;
  const words = asked.request.texts.procurementResult.tender;
  return (
    <fieldset class="stack-s" id="lots">
      <legend>{words.lots}</legend>
      <p class="tiny">{words.lotsHint}</p>
      {problemAt(asked, problems, 'lots') ? (
        <p class="ds-validation-message field-error">{problemAt(asked, problems, 'lots')}</p>
      ) : null}
      {lotsOf(props).map(({ id, name }) => (
        <div class="stack-s" key={id}>
          <div class="choices">
            <label>
              <input type="checkbox" name="lots" value={id} checked={typed.lots.includes(id)} />
              {words.isFor(name)}
            </label>
          </div>
          <TextField
            id={`price-${id}`}
            name={`price-${id}`}
            label={words.price(name)}
            value={typed.prices[id] ?? ''}
            isNumber
            error={problemAt(asked, problems, `price:${id}`)}
          />
        </div>
      ))}
    </fieldset>
  );
}

function Form(props: ResultProps & { readonly tender: Tender | null; readonly sent: Sent | null }) {
  const { asked, tender, sent } = props;
  const words = asked.request.texts.procurementResult.tender;
  const typed = sent?.typed ?? standing(props, tender);
  const problems = sent?.problems ?? [];
  const part = tender === null ? '/tilbud' : `/tilbud/${tender.number}`;
  const field = (name: 'supplier' | 'orgNumber' | 'receivedOn' | 'section', hint?: string) => (
    <TextField
      id={name}
      name={name}
      label={words[name]}
      {...(hint === undefined ? {} : { hint })}
      value={typed[name]}
      maxLength={name === 'supplier' ? LONGEST_NAME : 100}
      error={problemAt(asked, problems, name)}
    />
  );
  const idOf = (path: string): string => {
    if (path.startsWith('price:')) return path.replace(':', '-');
    return ['supplier', 'orgNumber', 'lots', 'receivedOn', 'section', 'reason'].includes(path)
      ? path
      : 'supplier';
  };
  return (
    <form class="stack narrow" method="post" action={resultPath(props, part)}>
      <ResultFaults asked={asked} problems={problems} idOf={idOf} />
      {tender ? <Version version={tender.version} /> : null}
      {field('supplier')}
      {field('orgNumber', words.orgNumberHint)}
      <LotFields {...props} typed={typed} problems={problems} />
      {field('receivedOn', asked.request.texts.procurementResult.notice.dateHint)}
      <Choices
        name="sent"
        legend={words.late}
        type="checkbox"
        options={[{ value: 'ja', label: words.late }]}
        chosen={typed.isLate ? ['ja'] : []}
      />
      <h2>{words.rejectedTitle}</h2>
      {field('section', words.sectionHint)}
      <TextArea
        id="reason"
        name="reason"
        label={words.reason}
        value={typed.reason}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={problemAt(asked, problems, 'reason')}
      />
      <SubmitButton label={asked.request.texts.procurementResult.save} />
    </form>
  );
}

function page(props: ResultProps, tender: Tender | null, sent: Sent | null): Page {
  const { asked, view } = props;
  const words = asked.request.texts.procurementResult.tender;
  const why = whyNoForm(props, mayEvaluate(props), props.back.evaluates);
  const { state } = view.procurement;
  const isOpen = REGISTERING.includes(state.phase);
  const isLate = tender !== null && tender.rejected === null && isLateTender(tender, state);
  return resultPage({
    ...props,
    heading: tender ? words.titleAgain(String(tender.number)) : words.title,
    lead: words.lead,
    problems: sent?.problems ?? [],
    children: (
      <div class="frame section stack">
        {isLate ? <LateTender {...props} /> : null}
        {why === null ? <Form {...props} tender={tender} sent={sent} /> : <p>{why}</p>}
        {why === null && tender && isOpen ? (
          <form class="stack-s" method="post" action={resultPath(props, `/tilbud/${tender.number}/fjern`)}>
            <p class="small">{words.removeText}</p>
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
                {words.remove}
              </button>
            </p>
          </form>
        ) : null}
      </div>
    ),
  });
}

export const newTenderPage: ResultAnswer = (props) => page(props, null, null);

/** The one whose number is in the address; null where there is none that may be seen. */
const tenderIn = ({ asked, back }: ResultProps): Tender | null =>
  back.result.tenders.find(({ number }) => String(number) === asked.request.params['nummer']) ?? null;

export const tenderPage: ResultAnswer = (props) => {
  const tender = tenderIn(props);
  return tender ? page(props, tender, null) : notFoundPage(props.asked.request);
};

async function keep(props: ResultProps, tender: Tender | null): Promise<PageResult> {
  const { asked } = props;
  const form = await asked.form();
  const typed = typedIn(form, props);
  const refused = (problems: readonly Problem[]) => page(props, tender, { typed, problems });
  const facts = understood(typed);
  if (!facts.ok) return refused(facts.problems);
  const changed = tender && { id: tender.id, version: versionIn(form) ?? tender.version };
  const kept = await saveTender(asked.ctx, { ...placeOf(props), facts: facts.value, changed });
  const isLate = facts.value.rejected === null && isLateTender(facts.value, props.view.procurement.state);
  return afterResult(props, kept, { said: isLate ? 'forsent' : 'tilbud', refused });
}

export const addTender: ResultAnswer = (props) => keep(props, null);

export const changeTender: ResultAnswer = (props) => {
  const tender = tenderIn(props);
  return tender ? keep(props, tender) : notFoundPage(props.asked.request);
};

export const takeTender: ResultAnswer = async (props) => {
  const tender = tenderIn(props);
  if (!tender) return notFoundPage(props.asked.request);
  const gone = await removeTender(props.asked.ctx, { ...placeOf(props), tender: tender.id });
  return afterResult(props, gone, {
    said: 'slettet',
    refused: (problems) => page(props, tender, { typed: standing(props, tender), problems }),
  });
};

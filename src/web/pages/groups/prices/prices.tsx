// Prices somebody has really paid: a list is brought, and the page tells what it says of the price curves, what is wrong with
// it, and what the plan would reckon with. Nothing is kept before the last button is pressed, and the list never.
import type { OwnPrices } from '../../../../flows/group-runs.ts';
import { LARGEST_FILE } from '../../../../flows/read-needs.ts';
import { oreFromNok } from '../../../../kernel/money.ts';
import { type Problem, problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { Parameter, PriceClass } from '../../../../modules/optimiser/model.ts';
import {
  type CurveCode,
  curveIndex,
  curveParameters,
  type Fitted,
  LEAST_PRICES,
  LEAST_TIMES,
} from '../../../../modules/optimiser/price-curve.ts';
import type { ClassCurve } from '../../../../modules/planning/lists/price-curves.ts';
import type { PriceListCode } from '../../../../modules/planning/lists/price-list.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { FileForm, RefusedFile } from '../../../components/file-upload.tsx';
import { Section } from '../../../components/section.tsx';
import type { Page, PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { categoryName } from '../../site/category-words.ts';
import { parameterName, parameterValue, scaleOf } from '../parameter-choice.ts';
import { parameterRange } from '../parameter-form.tsx';
import { problemText } from '../problem-text.ts';
import { type PlannedView, runPage } from '../run-view.ts';

const MOST_FAULTS = 100;

/** What became of a list that was sent: its prices, or why it cannot be read. */
export type BroughtPrices =
  | { readonly kind: 'read'; readonly name: string; readonly prices: OwnPrices }
  | { readonly kind: 'refused'; readonly name: string | null; readonly problems: readonly Problem[] };

export const broughtPrices = (name: string | null, read: Result<OwnPrices>): BroughtPrices =>
  read.ok
    ? { kind: 'read', name: name ?? '', prices: read.value }
    : { kind: 'refused', name, problems: read.problems };

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  readonly brought: BroughtPrices | null;
}

type Read = Omit<Props, 'brought'> & Extract<BroughtPrices, { kind: 'read' }>;

interface Change {
  readonly parameter: Parameter;
  readonly fitted: Fitted;
  /** As it will be used: not finer than the page shows. */
  readonly value: number;
}

/** As many decimals as a parameter is shown with. */
const asShown = (parameter: Parameter, value: number): number =>
  Number((value * scaleOf(parameter)).toFixed(3));

const isInPlan = ({ view }: Read, priceClass: PriceClass): boolean =>
  view.built.problem.categories.some((category) => category.priceClass === priceClass);

/** What the plan would reckon with where that is another number than now. */
function changesIn(props: Read): Change[] {
  const { view, prices } = props;
  const sets = prices.curves.classes
    .filter(({ priceClass }) => isInPlan(props, priceClass))
    .flatMap(({ priceClass, fit }) => (fit.ok ? Object.entries(curveParameters(priceClass, fit.value)) : []));
  const set = new Map(sets);
  return view.built.problem.params.parameters.flatMap((parameter) => {
    const fitted = set.get(parameter.id);
    if (!fitted || asShown(parameter, fitted.value) === asShown(parameter, parameter.value)) return [];
    return [{ parameter, fitted, value: asShown(parameter, fitted.value) / scaleOf(parameter) }];
  });
}

function faultText(request: PageRequest, fault: Problem): string {
  if (fault.code === 'file.notTable') return request.texts.groupPrices.notTable;
  const say = request.texts.groupPrices.problems[fault.code as PriceListCode];
  return say ? say(fault.facts) : problemText(request, fault);
}

function Upload({ request, view, brought }: Props) {
  const words = request.texts.groupPrices;
  return (
    <FileForm
      action={pathsFor(request.language).groupRunPart(view.token, 'priser')}
      accept=".xlsx,.csv,.txt,text/csv"
      words={words.upload}
      isRefused={isRefused(brought)}
      isNarrow
    >
      <p class="small">{words.privacy}</p>
    </FileForm>
  );
}

/** How a list may look, in figures that nobody has paid. */
const SAMPLE = [
  { volume: 150_000, unitPrice: 590, bids: 2 },
  { volume: 420_000, unitPrice: 545, bids: 3 },
  { volume: 1_900_000, unitPrice: 495, bids: 5 },
] as const;

function Sample({ request }: { request: PageRequest }) {
  const words = request.texts.groupPrices;
  const { format, language, snapshot } = request;
  const category = snapshot.categories.categories.byId.get('tolking');
  return (
    <Section
      id="slik"
      title={words.sampleTitle}
      margin={
        <>
          <p>{words.sampleText}</p>
          <p>{words.sampleNeeds(LEAST_PRICES, LEAST_TIMES)}</p>
        </>
      }
    >
      <DataTable
        caption={words.sampleCaption}
        columns={[
          { label: words.fields.category, cell: () => category && categoryName(category, language) },
          { label: words.fields.item, cell: () => words.sampleItem },
          { label: words.fields.volume, isNumber: true, cell: ({ volume }) => format.number(volume) },
          {
            label: words.fields.unitPrice,
            isNumber: true,
            cell: ({ unitPrice }) => format.number(unitPrice),
          },
          { label: words.fields.bids, isNumber: true, cell: ({ bids }) => bids },
        ]}
        rows={SAMPLE}
        keyOf={({ volume }) => String(volume)}
      />
    </Section>
  );
}

type Curve = Pick<ClassCurve, 'fit' | 'usual'>;

function CurveText({ request, curve }: { request: PageRequest; curve: Curve }) {
  const words = request.texts.groupPrices;
  const { format } = request;
  const { fit, usual } = curve;
  if (!fit.ok) {
    const { code, facts } = fit.problems[0]!;
    return <p>{words.kept(words.reasons[code as CurveCode](facts))}</p>;
  }
  const { fall, from, to, ...used } = fit.value;
  const share = (value: number): string => format.percent(value, 1);
  const nok = (value: number): string => format.moneyRounded(oreFromNok(value));
  return (
    <>
      <p>
        {words.fall({
          ...{ value: share(fall.value), low: share(fall.low), high: share(fall.high) },
          ...{ from: nok(from), to: nok(to) },
          usual: share(1 - curveIndex(usual, to) / curveIndex(usual, from)),
        })}
      </p>
      <p class="small">{words.used({ ...used, r2: format.percent(used.r2) })}</p>
    </>
  );
}

function Answer(props: Read) {
  const { request, name, prices } = props;
  const words = request.texts.groupPrices;
  const { classes, categories } = prices.curves;
  const { list } = prices;
  return (
    <Section
      id="svar"
      title={words.answerTitle}
      margin={
        <>
          <p>
            {request.texts.groups.refused.file(name)}{' '}
            {words.read(list.rows, list.prices.length, list.rows - list.prices.length)}
          </p>
          <p>{words.note}</p>
        </>
      }
    >
      <div class="stack">
        {classes.map((one) => (
          <div class="stack-s" key={one.priceClass}>
            <h3>{words.classes[one.priceClass]}</h3>
            <p class="small">{words.counted(one.prices, one.categories)}</p>
            <CurveText request={request} curve={one} />
            {isInPlan(props, one.priceClass) ? null : <p>{words.notInPlan}</p>}
          </div>
        ))}
        {classes.length === categories.length ? null : <ByCategory {...props} />}
      </div>
    </Section>
  );
}

function ByCategory({ request, prices }: Read) {
  const words = request.texts.groupPrices;
  const { categories } = prices.curves;
  return (
    <details class="fold">
      <summary>{words.byCategory}</summary>
      <div class="fold-inside">
        <p class="small">{words.byCategoryText}</p>
        {categories.map((one) => (
          <div class="stack-s" key={one.category.id}>
            <h3>{categoryName(one.category, request.language)}</h3>
            <p class="small">{words.counted(one.prices, 1)}</p>
            <CurveText request={request} curve={one} />
          </div>
        ))}
      </div>
    </details>
  );
}

function Faults({ request, prices }: Read) {
  const words = request.texts.groupPrices;
  const { faults } = prices.list;
  if (faults.length === 0) return null;
  const rest = faults.length - MOST_FAULTS;
  return (
    <Section id="feil" title={words.faultsTitle} margin={<p>{words.faultsText}</p>}>
      <DataTable
        caption={words.faultsTitle}
        columns={[
          { label: words.faultColumns.row, cell: ({ row }) => row },
          { label: words.faultColumns.field, cell: ({ field }) => field },
          {
            label: words.faultColumns.message,
            isWhole: true,
            cell: ({ code, facts }) => words.problems[code](facts),
          },
        ]}
        rows={faults.slice(0, MOST_FAULTS)}
        keyOf={({ row, field, code }) => `${row} ${field} ${code}`}
      />
      {rest > 0 ? <p class="small">{words.moreFaults(request.format.number(rest))}</p> : null}
    </Section>
  );
}

function Use(props: Read) {
  const { request, view } = props;
  const words = request.texts.groupPrices;
  const changes = changesIn(props);
  if (changes.length === 0) return <p>{words.nothingToUse}</p>;
  return (
    <div class="stack">
      <DataTable
        caption={words.changesCaption}
        columns={[
          { label: words.changeColumns.name, cell: ({ parameter }) => parameterName(request, parameter) },
          {
            label: words.changeColumns.now,
            isNumber: true,
            cell: ({ parameter }) => parameterValue(request, parameter, parameter.value),
          },
          {
            label: words.changeColumns.value,
            isNumber: true,
            cell: ({ parameter, value }) => parameterValue(request, parameter, value),
          },
          {
            label: words.changeColumns.range,
            isNumber: true,
            cell: ({ parameter, fitted: { low, high } }) =>
              parameterRange(request, { ...parameter, low, high }),
          },
        ]}
        rows={changes}
        keyOf={({ parameter }) => parameter.id}
      />
      <form
        class="buttons"
        method="post"
        action={pathsFor(request.language).groupRunPart(view.token, 'forutsetninger')}
      >
        {changes.map(({ parameter, value }) => (
          <input
            key={parameter.id}
            type="hidden"
            name={`p.${parameter.id}`}
            value={asShown(parameter, value)}
          />
        ))}
        <button class="ds-button" type="submit">
          {words.use}
        </button>
      </form>
    </div>
  );
}

function ReadPrices(props: Read) {
  const words = props.request.texts.groupPrices;
  if (isUseless(props)) return <Faults {...props} />;
  return (
    <>
      <Answer {...props} />
      <Section id="nye" title={words.changesTitle} margin={<p>{words.changesText}</p>}>
        <Use {...props} />
      </Section>
      <Faults {...props} />
    </>
  );
}

/** A list that can be read, without a row that can be used. */
const isUseless = ({ prices }: Pick<Read, 'prices'>): boolean => prices.list.prices.length === 0;

const isRefused = (brought: BroughtPrices | null): boolean =>
  brought !== null && (brought.kind === 'refused' || isUseless(brought));

function whyRefused(request: PageRequest, brought: BroughtPrices): string[] {
  if (brought.kind === 'refused') return brought.problems.map((one) => faultText(request, one));
  const { rows } = brought.prices.list;
  return [
    rows === 0 ? problemText(request, problem('file.empty', 'file')) : request.texts.groupPrices.noneUsable,
  ];
}

function Refusal({ request, brought }: { request: PageRequest; brought: BroughtPrices }) {
  const { heading, file, nothingKept } = request.texts.groups.refused;
  return (
    <RefusedFile
      title={heading}
      file={brought.name && file(brought.name)}
      lines={whyRefused(request, brought)}
      nothingKept={nothingKept}
    />
  );
}

export function pricesPage(props: Props): Page {
  const { request, view, brought } = props;
  const words = request.texts.groupPrices;
  const paths = pathsFor(request.language);
  return runPage(request, view, {
    title: words.title,
    ...(isRefused(brought) ? { status: 422 as const } : {}),
    body: (
      <>
        <div class="frame head stack">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {brought && isRefused(brought) ? <Refusal request={request} brought={brought} /> : null}
        </div>
        {brought?.kind === 'read' ? <ReadPrices request={request} view={view} {...brought} /> : null}
        <div class="frame">
          <Upload {...props} />
        </div>
        <Sample request={request} />
        <div class="frame section-end">
          <p>
            <a href={`${paths.groupRun(view.token)}#forutsetninger`}>{words.back}</a>
          </p>
        </div>
      </>
    ),
  });
}

/** More was sent than is ever read. */
export function tooLargePricesPage(request: PageRequest, view: PlannedView): Page {
  const read = refuse(problem('file.tooLarge', 'file', { megabytes: LARGEST_FILE / 1024 / 1024 }));
  return { ...pricesPage({ request, view, brought: broughtPrices(null, read) }), status: 413 };
}

// What a way of buying costs: low, likely and high, the own work, the time, and the parts of the sum.
import { roundedCost } from '../../../flows/advice/say.ts';
import type { Alternative, Range, Score } from '../../../modules/advice/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { Evidence, type Rules, Why } from './evidence.tsx';

interface FiguresProps {
  readonly request: PageRequest;
  readonly advice: Rules;
  readonly alternative: Alternative;
}

export function costText({ texts, format }: PageRequest, cost: NonNullable<Alternative['cost']>): string {
  const words = texts.adviserPages.result;
  const [low, base, high] = [roundedCost(cost.low), roundedCost(cost.base), roundedCost(cost.high)];
  if (low === high) return format.money(base);
  return words.costRange(format.kroner(low), format.money(high), format.kroner(base));
}

function rangeText(
  { format }: PageRequest,
  { low, base, high }: Range<number>,
  words: { range: (low: string, high: string, base: string) => string; exact: (value: string) => string },
): string {
  const [least, likely, most] = [low, base, high].map((value) => format.number(Math.round(value)));
  if (least === most || likely === undefined) return words.exact(least ?? '');
  return words.range(least ?? '', most ?? '', likely);
}

function hoursText(request: PageRequest, hours: Range<number>): string {
  const words = request.texts.adviserPages.result;
  return rangeText(request, hours, { range: words.hoursRange, exact: words.hoursExact });
}

function monthsText(request: PageRequest, months: Range<number>): string {
  const words = request.texts.adviserPages.result;
  return rangeText(request, months, { range: words.monthsRange, exact: words.monthsExact });
}

const PARTS = ['price', 'transaction', 'coordination', 'risk'] as const;

function Parts({ request, advice, alternative, score }: FiguresProps & { readonly score: Score }) {
  const { texts, format, language } = request;
  const words = texts.adviserPages.result;
  return (
    <details class="quiet-fold">
      <summary>{words.scoreTitle}</summary>
      <div class="stack">
        <DataTable
          caption={words.scoreCaption(texts.adviserPages.alternatives[alternative.id])}
          columns={[
            { label: words.scorePart, cell: (part) => words.score[part] },
            { label: words.scoreAmount, cell: (part) => format.kroner(score[part]), isNumber: true },
          ]}
          rows={PARTS}
          keyOf={(part) => part}
          foot={[words.score.total, format.kroner(score.total)]}
        />
        <Evidence request={request} advice={advice} grounds={alternative.figures.cost} />
        <p class="tiny">
          {words.scoreNote} <a href={pathsFor(language).groupsAssumptions()}>{words.scoreLink}</a>
        </p>
      </div>
    </details>
  );
}

export function Figures({ request, advice, alternative }: FiguresProps) {
  const { texts } = request;
  const words = texts.adviserPages.result;
  const { cost, hours, months, score } = alternative;
  const unknown = <Mark kind="unknown" texts={texts.site} />;
  const estimate = <Mark kind="estimate" texts={texts.site} />;
  return (
    <>
      <dl class="facts">
        <dt>{words.cost}</dt>
        <dd>
          {cost ? (
            <>
              {costText(request, cost)} {estimate}
            </>
          ) : (
            unknown
          )}
        </dd>
        <dt>{words.hours}</dt>
        <dd>
          {hours ? (
            <>
              {hoursText(request, hours)} {estimate}
            </>
          ) : (
            unknown
          )}
        </dd>
        <dt>{words.months}</dt>
        <dd>
          {monthsText(request, months)} {estimate}
        </dd>
      </dl>
      {score ? <Parts request={request} advice={advice} alternative={alternative} score={score} /> : null}
      <Why label={words.monthsWhy} request={request} advice={advice} grounds={alternative.figures.months} />
    </>
  );
}

// Benefits: how large they are said to be at least and at most, what would have happened otherwise, how it was worked out, and who
// stands behind it. Confirmed and unconfirmed ones stand apart.
import type { BenefitKind, BenefitMethod, BenefitUnit } from '../../../modules/evaluation/benefits/model.ts';
import type {
  BenefitsChapter,
  ReportedBenefit,
  ReportedSum,
} from '../../../modules/evaluation/reports/model.ts';
import type { Block, DrawnMark } from '../../../modules/exchange/formats/docx/paper.ts';
import type { RenderContext } from './render-context.ts';

const HUNDREDTHS = 100;
const WHOLE = 1000;

const unitWord = ({ words }: RenderContext, unit: string): string =>
  words.benefits.units[unit as BenefitUnit];
const unitOf = (context: RenderContext, { unit, unitName }: ReportedBenefit): string =>
  unitName === '' ? unitWord(context, unit) : unitName;

/** A figure without cents; other units may have decimals. */
function amount({ format }: RenderContext, { unit }: { readonly unit: string }, hundredths: number): string {
  const value = hundredths / HUNDREDTHS;
  return format.number(value, unit === 'other' && !Number.isInteger(value) ? 1 : 0);
}

function unitTable(context: RenderContext, unit: string, benefits: readonly ReportedBenefit[]): Block {
  const { words } = context;
  const { columns } = words.benefits;
  const most = Math.max(...benefits.map(({ high }) => high));
  const isDrawn = benefits.every(({ low }) => low >= 0) && most > 0;
  const along = (value: number): number => Math.round((value / most) * WHOLE);
  const mark = ({ low, base, high, state }: ReportedBenefit): DrawnMark => ({
    bar: along(base),
    between: [along(low), along(high)],
    tone: state === 'confirmed' ? 'later' : 'first',
  });
  return {
    kind: 'table',
    caption: words.benefits.caption(unit),
    headings: [columns.title, columns.state, columns.low, columns.base, columns.high],
    rows: benefits.map((one) => [
      one.title,
      words.benefits.states[one.state],
      ...[one.low, one.base, one.high].map((value) => amount(context, one, value)),
    ]),
    numberColumns: [2, 3, 4],
    ...(isDrawn
      ? { drawn: { heading: words.benefits.drawn, rows: benefits.map((one) => [mark(one)]) } }
      : {}),
  };
}

function wordLine({ words, format }: RenderContext, word: ReportedBenefit['words'][number]): string {
  const { party, kind, role, reason, on } = word;
  return words.benefits.said[kind](party, role, format.date(on), reason);
}

function benefitBlocks(context: RenderContext, benefit: ReportedBenefit): Block[] {
  const { words, format } = context;
  const { kind, title, counterfactual, method, methodText, bodies, sources } = benefit;
  const labelled = (label: string, text: string) => [{ bold: `${label}: ` }, text];
  const { kinds, methods, labels } = words.benefits;
  return [
    { kind: 'heading', level: 2, text: `${title} (${kinds[kind as BenefitKind].toLowerCase()})` },
    { kind: 'paragraph', text: labelled(labels.counterfactual, counterfactual) },
    {
      kind: 'paragraph',
      text: labelled(
        labels.method,
        [methods[method as BenefitMethod], methodText].filter(Boolean).join('. '),
      ),
    },
    {
      kind: 'paragraph',
      text: labelled(labels.period, `${format.date(benefit.from)} – ${format.date(benefit.to)}`),
    },
    {
      kind: 'paragraph',
      text: labelled(labels.bodies, bodies.length === 0 ? words.benefits.everybody : format.list(bodies)),
    },
    ...(benefit.words.length === 0
      ? [{ kind: 'paragraph' as const, text: words.benefits.nobody }]
      : [{ kind: 'bullets' as const, items: benefit.words.map((word) => wordLine(context, word)) }]),
    ...sources.map(({ text, link }) => ({
      kind: 'note' as const,
      text: words.benefits.source([text, link].filter(Boolean).join(', ')),
    })),
  ];
}

function sumsTable(context: RenderContext, { sums, notCounted }: BenefitsChapter): Block[] {
  const { words } = context;
  const { columns } = words.benefits;
  const { overlap, disputed, otherUnit } = notCounted;
  const row = (sum: ReportedSum): string[] => [
    words.benefits.states[sum.isConfirmed ? 'confirmed' : 'proposed'],
    unitWord(context, sum.unit),
    sum.year === null ? '' : String(sum.year),
    context.format.number(sum.count),
    ...[sum.low, sum.base, sum.high].map((value) => amount(context, sum, value)),
  ];
  return [
    ...(sums.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.benefits.sums,
            headings: [
              columns.state,
              columns.unit,
              columns.year,
              columns.count,
              columns.low,
              columns.base,
              columns.high,
            ],
            rows: sums.map(row),
            numberColumns: [3, 4, 5, 6],
          },
        ]),
    ...(overlap + disputed + otherUnit === 0
      ? []
      : [{ kind: 'note' as const, text: words.benefits.notCounted({ overlap, disputed, otherUnit }) }]),
  ];
}

export function benefitsBlocks(context: RenderContext, chapter: BenefitsChapter): Block[] {
  const { benefits } = chapter;
  const byUnit = Map.groupBy(benefits, (one) => unitOf(context, one));
  return [
    { kind: 'paragraph', text: context.words.benefits.lead },
    ...[...byUnit].map(([unit, own]) => unitTable(context, unit, own)),
    ...sumsTable(context, chapter),
    ...benefits.flatMap((one) => benefitBlocks(context, one)),
  ];
}

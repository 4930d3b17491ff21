// What every chapter of a report is written with: the snapshot, and the words of its language. Nothing else comes into a report.
import type { Decimal, ReportSnapshot, Span } from '../../../modules/evaluation/reports/model.ts';
import { type Format, formatFor } from '../../../texts/format.ts';
import { type Texts, textsFor } from '../../../texts/texts.ts';

export interface RenderContext {
  readonly snapshot: ReportSnapshot;
  readonly texts: Texts;
  readonly words: Texts['evaluationReport']['paper'];
  readonly format: Format;
}

export function contextOf(snapshot: ReportSnapshot): RenderContext {
  const texts = textsFor(snapshot.language);
  return { snapshot, texts, words: texts.evaluationReport.paper, format: formatFor(snapshot.language) };
}

/** Whole ones without decimals, others with one. */
export const decimalText = ({ format }: RenderContext, value: Decimal): string =>
  format.number(Number(value), Number.isInteger(Number(value)) ? 0 : 1);

/** As means stand beside each other: always one decimal. */
export const meanText = ({ format }: RenderContext, value: Decimal): string =>
  format.number(Number(value), 1);

/** With its sign, so that a rise and a fall look different. */
export function signedText({ format }: RenderContext, value: Decimal): string {
  const text = format.number(Math.abs(Number(value)), 1);
  if (Number(Math.abs(Number(value)).toFixed(1)) === 0) return text;
  return `${Number(value) > 0 ? '+' : '−'}${text}`;
}

export const spanText = ({ low, high }: Span, say: (value: Decimal) => string): string =>
  `${say(low)} – ${say(high)}`;

// What somebody writes in the form of a provision: texts as they are, choices as the words they are known by. Whether they
// can be used the command tells.
import { isUuid } from '../../../kernel/uuid.ts';
import {
  CRITERION_KINDS,
  INSIGHT_KINDS,
  type Insight,
  type ProvisionFacts,
  type ProvisionKind,
  STRENGTHS,
} from '../../../modules/procurement/requirements/model.ts';
import {
  LONGEST_CLAUSE,
  LONGEST_NAME,
  LONGEST_REASON,
  LONGEST_TEXT,
} from '../../../modules/procurement/requirements/rules.ts';
import { textIn } from '../../own/routes.ts';

const textsIn = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

const idsIn = (form: FormData, name: string): string[] => [...new Set(textsIn(form, name).filter(isUuid))];

/** `entry:4`, `minutes:<id>`. */
function insightsIn(form: FormData): Insight[] {
  return [...new Set(textsIn(form, 'innsikt'))].flatMap((value) => {
    const [kind, ref = ''] = value.split(':');
    const known = INSIGHT_KINDS.find((one) => one === kind);
    return known && ref !== '' ? [{ kind: known, ref: ref.slice(0, 40) }] : [];
  });
}

/** A whole number; NaN for what is none, which the rules refuse; null: nothing. */
function weightIn(form: FormData): number | null {
  const text = textIn(form, 'vekt', 10).replace(/\s*%$/, '');
  return text === '' ? null : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

export function typedProvision(form: FormData, kind: ProvisionKind): ProvisionFacts {
  const text = (name: string, most: number): string => textIn(form, name, most + 1);
  const needs = idsIn(form, 'behov');
  const isEnvironmental = form.get('miljo') !== null;
  switch (kind) {
    case 'requirement':
      return {
        kind,
        strength: STRENGTHS.find((one) => one === textIn(form, 'slag', 20)) ?? 'must',
        text: text('tekst', LONGEST_TEXT),
        lots: textsIn(form, 'delkontrakt').map((id) => id.slice(0, 20)),
        documented: text('dokumentasjon', LONGEST_TEXT),
        checked: text('kontroll', LONGEST_TEXT),
        isEnvironmental,
        needs,
        noNeed: text('utenBehov', LONGEST_REASON),
        insights: insightsIn(form),
        noInsight: text('utenInnsikt', LONGEST_REASON),
      };
    case 'criterion':
      return {
        kind,
        type: CRITERION_KINDS.find((one) => one === textIn(form, 'slag', 20)) ?? 'quality',
        name: text('navn', LONGEST_NAME),
        weight: weightIn(form),
        measured: text('maling', LONGEST_TEXT),
        documented: text('dokumentasjon', LONGEST_TEXT),
        scored: text('poeng', LONGEST_TEXT),
        isEnvironmental,
        needs,
        requirements: idsIn(form, 'krav'),
      };
    case 'term':
      return {
        kind,
        title: text('overskrift', LONGEST_NAME),
        text: text('tekst', LONGEST_CLAUSE),
        needs,
        requirements: idsIn(form, 'krav'),
      };
  }
}

/** An empty form of each kind; a requirement may begin with the need it is to meet. */
export function emptyProvision(kind: ProvisionKind, needs: readonly string[] = []): ProvisionFacts {
  const facts = typedProvision(new FormData(), kind);
  return { ...facts, needs };
}

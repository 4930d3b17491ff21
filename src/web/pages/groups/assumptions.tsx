// What was taken for granted about the needs and about who buys together, with value, source and how often.
import type { ProblemAssumption } from '../../../flows/build-problem.ts';
import type { NeedAssumption } from '../../../modules/planning/model.ts';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { categoryInSentence } from '../site/category-words.ts';
import type { RunView } from './run-view.ts';

type Words = Readonly<Record<string, string>>;

/** A need assumption in words: by its id, or by what the value is for. */
export function assumptionName(request: PageRequest, id: string): string {
  const { planning } = request.texts;
  const named = (planning.assumptions as Words)[id];
  if (named !== undefined) return named;
  const [kind, ...rest] = id.split('.');
  if (kind === 'category') {
    const category = request.snapshot.categories.categories.byId.get(rest.join('.'));
    return planning.assumedValueOf(category ? categoryInSentence(category, request.language) : id);
  }
  const [goods = '', market = ''] = rest;
  const what = [(planning.kinds as Words)[goods], (planning.markets as Words)[market]].join(', ');
  return planning.assumedValueOf(what.charAt(0).toLowerCase() + what.slice(1));
}

/** A value of the table in its unit. */
export function assumptionValue(
  { format, texts }: PageRequest,
  { unit }: Pick<NeedAssumption, 'unit'>,
  value: number,
): string {
  const decimals = Number.isInteger(value) ? 0 : 1;
  return `${format.number(value, decimals)} ${(texts.planning.units as Words)[unit] ?? unit}`.trim();
}

export const bodyAssumptionName = ({ texts }: PageRequest, { id }: ProblemAssumption): string =>
  texts.groupWords.assumptions[id];

export function AssumptionList({ request, view }: { request: PageRequest; view: RunView }) {
  const { texts, format } = request;
  const words = texts.groups.understood;
  const used = view.run.imported.assumptions;
  const about = view.built?.assumptions ?? [];
  const cooperations = view.built?.problem.cooperations ?? [];
  if (used.length + about.length + cooperations.length === 0) return <p>{words.noAssumptions}</p>;
  return (
    <>
      <p>
        <strong>{words.assumptions}</strong> <Mark kind="assumption" texts={texts.site} />
      </p>
      <ul class="margin-list">
        {cooperations.length > 0 ? (
          <li>{words.cooperations(format.list(cooperations.map(({ name }) => name)))}</li>
        ) : null}
        {about.map((one) => (
          <li key={one.id}>
            {words.bodyAssumptionCount(bodyAssumptionName(request, one), format.number(one.count))}
          </li>
        ))}
        {used.map((one) => (
          <li key={one.id}>
            {words.assumptionCount(
              assumptionName(request, one.id),
              assumptionValue(request, one, one.value),
              format.number(one.count),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

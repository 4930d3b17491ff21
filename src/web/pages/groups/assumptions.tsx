// What was taken for granted about the needs and about who buys together, with value, source and how often.
import type { ProblemAssumption } from '../../../flows/build-problem.ts';
import type { UsedAssumption } from '../../../modules/planning/model.ts';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { namesOf, type RunView } from './run-view.ts';

type Words = Readonly<Record<string, string>>;

/** A need assumption in words: by its id, or by what the value is for. */
export function assumptionName(request: PageRequest, view: RunView, id: string): string {
  const { planning } = request.texts;
  const named = (planning.assumptions as Words)[id];
  if (named !== undefined) return named;
  const [kind, ...rest] = id.split('.');
  if (kind === 'category') return planning.assumedValueOf(namesOf(request, view).categoryIn(rest.join('.')));
  const [goods = '', market = ''] = rest;
  const what = [(planning.kinds as Words)[goods], (planning.markets as Words)[market]].join(', ');
  return planning.assumedValueOf(what.charAt(0).toLowerCase() + what.slice(1));
}

function assumptionValue({ format, texts }: PageRequest, { value, unit }: UsedAssumption): string {
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
              assumptionName(request, view, one.id),
              assumptionValue(request, one),
              format.number(one.count),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

// What the plan would become with the numbers that were sent, as a page of its own: for those without scripts, and to show
// to others. Nothing is stored before its button is pressed.
import type { Parameter } from '../../../../modules/optimiser/model.ts';
import type { WhatIf } from '../../../../modules/optimiser/what-if.ts';
import type { Page, PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { parameterName, parameterValue, scaleOf } from '../parameter-choice.ts';
import { type PlannedView, runPage } from '../run-view.ts';
import { whatIfDetails, whatIfHeading } from './what-if-answer.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: PlannedView;
  /** Against the usual values, by parameter id. */
  readonly changes: Readonly<Record<string, number>>;
  /** Null where it could not be worked out. */
  readonly answer: WhatIf | null;
}

interface Tried {
  readonly parameter: Parameter;
  readonly value: number;
}

/** Against the values in force. */
function triedIn({ view, changes }: Props): Tried[] {
  const usual = new Map(view.parameters.parameters.map(({ id, value }) => [id, value]));
  return view.built.problem.params.parameters.flatMap((parameter) => {
    const value = changes[parameter.id] ?? usual.get(parameter.id) ?? parameter.value;
    return parameter.validFrom === null && value !== parameter.value ? [{ parameter, value }] : [];
  });
}

function TriedList({ request, tried }: { request: PageRequest; tried: readonly Tried[] }) {
  const words = request.texts.groupRobustness.whatIf;
  if (tried.length === 0) return <p>{words.triedNone}</p>;
  return (
    <>
      <h2>{words.tried}</h2>
      <ul>
        {tried.map(({ parameter, value }) => (
          <li key={parameter.id}>
            {words.triedOne(
              parameterName(request, parameter),
              parameterValue(request, parameter, value),
              parameterValue(request, parameter, parameter.value),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const noAnswer = ({ texts }: PageRequest, { built }: PlannedView): string =>
  built.problem.limits ? texts.groupLimits.noWhatIf : texts.groupRobustness.whatIf.failed;

export function whatIfPage(props: Props): Page {
  const { request, view, answer } = props;
  const words = request.texts.groupRobustness.whatIf;
  const paths = pathsFor(request.language);
  const tried = triedIn(props);
  const heading = answer ? whatIfHeading({ request, view, answer }) : noAnswer(request, view);
  return runPage(request, view, {
    title: words.title,
    body: (
      <div class="frame head stack">
        <h1>{words.title}</h1>
        <p class="lead">{heading}</p>
        {answer ? <p>{whatIfDetails({ request, view, answer })}</p> : null}
        <TriedList request={request} tried={tried} />
        <p class="small">{words.stored}</p>
        <form class="buttons" method="post" action={paths.groupRunPart(view.token, 'forutsetninger')}>
          {tried.map(({ parameter, value }) => (
            <input
              key={parameter.id}
              type="hidden"
              name={`p.${parameter.id}`}
              value={Number((value * scaleOf(parameter)).toPrecision(10))}
            />
          ))}
          {tried.length > 0 ? (
            <button class="ds-button" type="submit">
              {words.use}
            </button>
          ) : null}
          <a href={`${paths.groupRun(view.token)}#forutsetninger`}>{words.back}</a>
        </form>
      </div>
    ),
  });
}

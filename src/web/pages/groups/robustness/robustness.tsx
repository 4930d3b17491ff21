// «How sure is this?» on a run's page: the answer, what each assumption means, which groups stand, and what else could be
// had for some of the saving. Runs without a study say why there is none.
import { MOST_STUDIED_NEEDS } from '../../../../flows/group-work.ts';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import type { PlannedView } from '../run-view.ts';
import { robustnessLead, robustnessWorst } from './answer.ts';
import { FactorChart, FactorTable } from './factors.tsx';
import { HoldList, HoldTable } from './holds.tsx';
import { OtherPlans } from './others.tsx';
import type { RobustnessProps } from './robustness-view.ts';

function Missing({ request, view }: Omit<RobustnessProps, 'robustness'>) {
  const words = request.texts.groupRobustness;
  const { number } = request.format;
  const needs = view.built.problem.needs.length;
  if (view.built.problem.limits) return <p>{request.texts.groupLimits.noStudy}</p>;
  return (
    <p>
      {needs > MOST_STUDIED_NEEDS ? words.tooLarge(number(needs), number(MOST_STUDIED_NEEDS)) : words.missing}
    </p>
  );
}

function Margin({ request, robustness }: RobustnessProps) {
  const words = request.texts.groupRobustness.margin;
  return (
    <>
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.text(request.format.number(robustness.scenarios))}</p>
      <p>{words.limits}</p>
    </>
  );
}

function Studied(props: RobustnessProps) {
  const { request, robustness } = props;
  const words = request.texts.groupRobustness;
  return (
    <Section id="sikkerhet" title={words.title} margin={<Margin {...props} />}>
      <div class="stack">
        <p class="lead">{robustnessLead(props)}</p>
        <p>{robustnessWorst(props)}</p>
        {robustness.isWhole ? null : <p class="done">{words.margin.partial}</p>}
        <h3>{words.tornado.title}</h3>
        <FactorChart {...props} />
        <h3>{words.groups.title}</h3>
        <HoldList {...props} />
        <div>
          <details class="fold">
            <summary>{words.tornado.tableFold}</summary>
            <div class="fold-inside">
              <FactorTable {...props} />
            </div>
          </details>
          <details class="fold">
            <summary>{words.groups.fold}</summary>
            <div class="fold-inside">
              <HoldTable {...props} />
            </div>
          </details>
          <details class="fold">
            <summary>{words.others.fold}</summary>
            <div class="fold-inside">
              <OtherPlans {...props} />
            </div>
          </details>
        </div>
      </div>
    </Section>
  );
}

/** Nothing where the plan has no groups. */
export function HowSure({ request, view }: { request: PageRequest; view: PlannedView }) {
  const { robustness } = view.outcome;
  if (view.plan.groups.length === 0) return null;
  // A study that was stopped at once knows nothing.
  if (robustness && robustness.scenarios > 0)
    return <Studied request={request} view={view} robustness={robustness} />;
  return (
    <Section id="sikkerhet" title={request.texts.groupRobustness.title}>
      <Missing request={request} view={view} />
    </Section>
  );
}
